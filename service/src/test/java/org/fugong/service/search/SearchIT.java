package org.fugong.service.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.fugong.service.search.SearchServer.Answer;
import org.fugong.service.search.SearchServer.TestArticle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SearchIT {
  private static SearchServer server;

  @BeforeAll
  static void start() throws IOException {
    server = SearchServer.start("search-it");
    server.index(List.of(
        TestArticle.of("rent-quanzhou", "泉州出台措施为商户减负", "泉州市决定，承租国有房产的商户免收两个月租金，第三个月减半。业主与商户协商减租。")
            .about("350500").with("rent_relief").on("2020-02-10").from("泉州网"),
        TestArticle.of("rent-nanjing", "南京减免租金", "南京市国有房屋承租户的租金减免三个月，鼓楼区先行办理。")
            .about("320100", "320106").with("rent_relief", "government_service").on("2020-02-27").from("南京网"),
        TestArticle.of("loans-nantong", "银行为南通企业送贷款", "南通市多家银行为中小企业发放低息贷款，利率下调。")
            .about("320600").with("financing").on("2020-02-27").from("南通网"),
        TestArticle.of("loans-xuzhou", null, "徐州市鼓楼区组织银企对接，为复工企业提供贷款和口罩。")
            .about("320302").with("financing", "supplies").on("2020-03-01").from("徐州网"),
        TestArticle.of("traditional", "企業復工復產", "肇慶市的企業分批復工復產，員工每日測溫<b>兩次</b>。")
            .about("441200").with("resumption", "epidemic_control").on("2020-02-20"),
        TestArticle.of("undated", "开发区的来信", "我们的心理热线全天开通，欢迎来电。").with("care"),
        TestArticle.of("photo", null, "▲工人在生产线上赶制口罩。").about("320600").with("supplies").on("2020-02-27").asCaption()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Answer ok(String... parameters) {
    Answer answer = server.search(parameters);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer;
  }

  @Test
  void nothingFindsEverythingTheNewestFirstAndTheUndatedLast() {
    Answer answer = ok();
    assertThat(answer.total()).isEqualTo(7);
    assertThat(answer.ids()).startsWith("loans-xuzhou").endsWith("undated");
    assertThat(answer.body().get("total").get("exact").asBoolean()).isTrue();
    assertThat(answer.body().get("hits").get(0).get("score").isNull()).isTrue();
  }

  @Test
  void sizeZeroCountsAlone() {
    Answer answer = ok("size=0");
    assertThat(answer.total()).isEqualTo(7);
    assertThat(answer.ids()).isEmpty();
    assertThat(answer.counts("city")).containsEntry("南通市", 2L);
  }

  @Test
  void bothWordsForRentReliefFindBothArticles() {
    assertThat(ok("q=减租").ids()).containsExactlyInAnyOrder("rent-quanzhou", "rent-nanjing");
    assertThat(ok("q=租金减免").ids()).containsExactlyInAnyOrder("rent-quanzhou", "rent-nanjing");
    assertThat(ok("q=减租").body().get("understood").get("measures").toString()).isEqualTo("[\"rent_relief\"]");
  }

  @Test
  void aWordFindsWhatSaysItAndALabelAllOfItsType() {
    server.index(List.of(
        TestArticle.of("says-it", null, "区里对个体户免收两个月的铺面租金，已有四百户办妥。"),
        TestArticle.of("only-typed", null, "商场给店家让利三成。").with("rent_relief")));
    try {
      assertThat(ok("q=减租").ids()).contains("says-it").doesNotContain("only-typed");
      assertThat(ok("q=租金减免").ids()).contains("says-it", "only-typed");
    } finally {
      server.delete(List.of("says-it", "only-typed"));
    }
  }

  @Test
  void aPlaceIsFoundByWhatAnArticleIsAboutTooAndATimeByItsDate() {
    assertThat(ok("q=江苏 租金").ids()).containsExactly("rent-nanjing");
    assertThat(ok("q=3月 贷款").ids()).containsExactly("loans-xuzhou");
    assertThat(ok("q=南京的贷款").ids()).doesNotContain("traditional", "photo", "undated");
  }

  @Test
  void aWordTurnedRoundIsFound() {
    assertThat(ok("q=下调利率").ids()).containsExactly("loans-nantong");
  }

  @Test
  void aSentenceNeedsMoreThanTheWordsOfMostArticles() {
    assertThat(ok("q=疫情期间企业员工每日怎么测温，有什么规定？").ids()).containsExactly("traditional");
  }

  @Test
  void functionWordsAreNotMarked() {
    for (JsonNode hit : ok("q=中小企业的贷款").body().get("hits")) {
      assertThat(hit.get("highlights").toString()).contains("<em>").doesNotContain("<em>的</em>", "<em>为</em>");
    }
  }

  @Test
  void eitherScriptFindsBothAndTheOriginalIsShown() {
    for (String query : List.of("复工复产", "復工復產")) {
      Answer answer = ok("q=" + query);
      assertThat(answer.ids()).as(query).startsWith("traditional");
      JsonNode hit = answer.body().get("hits").get(0);
      assertThat(hit.get("title").asText()).isEqualTo("企業復工復產");
      assertThat(hit.get("highlights").get("title").get(0).asText()).isEqualTo("企業<em>復工復產</em>");
      assertThat(hit.get("highlights").get("body").get(0).asText()).contains("<em>復工復產</em>", "&lt;b&gt;兩次&lt;/b&gt;").doesNotContain("<b>");
    }
  }

  @Test
  void highlightsCanBeLeftOut() {
    JsonNode highlights = ok("q=减租", "highlight=false").body().get("hits").get(0).get("highlights");
    assertThat(highlights.toString()).isEqualTo("{\"title\":[],\"body\":[]}");
  }

  @Test
  void aPhraseMustStandAsItIs() {
    assertThat(ok("q=\"租金减免\"").ids()).containsExactly("rent-nanjing");
    assertThat(ok("q=\"金减\"").ids()).containsExactly("rent-nanjing");
    assertThat(ok("q=\"减免租金\"").ids()).containsExactly("rent-nanjing");
    assertThat(ok("q=\"租金贷款\"").ids()).isEmpty();
  }

  @Test
  void wordsAreExcludedByAMinus() {
    assertThat(ok("q=口罩").ids()).containsExactlyInAnyOrder("photo", "loans-xuzhou");
    assertThat(ok("q=口罩 -贷款").ids()).containsExactly("photo");
    assertThat(ok("q=-口罩").total()).isEqualTo(5);
  }

  @Test
  void oneOfTwoWordsIsEnoughWithOr() {
    assertThat(ok("q=心理热线 OR 利率").ids()).containsExactlyInAnyOrder("undated", "loans-nantong");
  }

  @Test
  void aShortQueryNeedsBothWordsUnlessNothingHasBoth() {
    assertThat(ok("q=口罩 贷款").ids()).containsExactly("loans-xuzhou");
    assertThat(ok("q=口罩 心理热线").ids()).containsExactlyInAnyOrder("photo", "loans-xuzhou", "undated");
  }

  @Test
  void aSingleCharacterAndALatinWordWork() {
    assertThat(ok("q=罩").ids()).containsExactlyInAnyOrder("photo", "loans-xuzhou");
    assertThat(ok("q=covid-19").status()).isEqualTo(200);
  }

  @Test
  void junkIsNeverAnError() {
    for (String query : List.of("？？！", "\"", "\"\"\"", "OR", "OR OR", "-", "- -", "((a OR b AND *", "a:b", "\\", "/x/", "租".repeat(2000), "\u0000", "𠮷野家")) {
      assertThat(server.search("q=" + query).status()).as(query).isEqualTo(200);
    }
    assertThat(ok("q=？？！").total()).isZero();
  }

  @Test
  void scopesSearchTitlesOrBodies() {
    assertThat(ok("q=送贷款", "in=title").ids()).containsExactly("loans-nantong");
    assertThat(ok("q=心理热线", "in=title").ids()).isEmpty();
    assertThat(ok("q=心理热线", "in=body").ids()).containsExactly("undated");
    assertThat(ok("q=来信", "in=body").ids()).isEmpty();
  }

  @Test
  void aChosenCityLeavesTheCountsOfTheOthers() {
    Answer answer = ok("city=南通市");
    assertThat(answer.ids()).containsExactlyInAnyOrder("loans-nantong", "photo");
    assertThat(answer.counts("city")).contains(entry("南京市", 1L), entry("南通市", 2L), entry("泉州市", 1L));
    assertThat(answer.counts("measure")).containsOnly(entry("financing", 1L), entry("supplies", 1L));
    JsonNode nantong = value(answer, "city", "南通市");
    assertThat(nantong.toString()).isEqualTo(
        "{\"value\":\"南通市\",\"label\":\"南通市\",\"code\":\"320600\",\"count\":2,\"selected\":true,\"excluded\":false}");
  }

  @Test
  void aSelectedValueIsListedAlsoWithoutHits() {
    Answer answer = ok("q=减租", "city=南通", "facetSize=1");
    assertThat(answer.total()).isZero();
    assertThat(answer.counts("city")).containsEntry("南通市", 0L).hasSize(2);
    assertThat(answer.body().get("facets").get("city").get("other").asLong()).isEqualTo(1);
  }

  @Test
  void placesAreFoundByNameShortNameAndCode() {
    for (String city : List.of("南京市", "南京", "320100")) {
      assertThat(ok("city=" + city).ids()).as(city).containsExactly("rent-nanjing");
    }
    assertThat(ok("province=江苏").total()).isEqualTo(4);
    assertThat(ok("city=南京", "city=泉州").total()).isEqualTo(2);
    assertThat(ok("city=-南通", "province=江苏").ids()).containsExactlyInAnyOrder("rent-nanjing", "loans-xuzhou");
  }

  @Test
  void aDistrictNameOfSeveralIsCountedByItsCode() {
    Answer answer = ok("facets=district");
    assertThat(answer.counts("district")).containsOnly(entry("320106", 1L), entry("320302", 1L));
    assertThat(value(answer, "district", "320106").get("label").asText()).isEqualTo("鼓楼区（南京市）");
    assertThat(ok("district=320302").ids()).containsExactly("loans-xuzhou");
    assertThat(ok("district=鼓楼区").total()).isEqualTo(2);
  }

  @Test
  void measuresAreOredOrAnded() {
    assertThat(ok("measure=financing", "measure=supplies").total()).isEqualTo(3);
    assertThat(ok("measure=financing", "measure=supplies", "measureMode=all").ids()).containsExactly("loans-xuzhou");
    assertThat(ok("measureGroup=funds").total()).isEqualTo(4);
    assertThat(value(ok(), "measure", "financing").get("label").asText()).isEqualTo("金融支持");
  }

  @Test
  void sitesAndKindsFilter() {
    assertThat(ok("site=南京网", "site=泉州网").total()).isEqualTo(2);
    assertThat(ok("kind=caption").ids()).containsExactly("photo");
    Answer answer = ok("facets=site,kind");
    assertThat(answer.counts("kind")).containsOnly(entry("article", 6L), entry("caption", 1L));
    assertThat(answer.body().get("facets").get("site").get("missing").asLong()).isEqualTo(3);
  }

  @Test
  void daysMonthsAndYearsLimitTheDates() {
    assertThat(ok("from=2020-02-27", "to=2020-02-27").total()).isEqualTo(3);
    assertThat(ok("from=2020-02", "to=2020-02").total()).isEqualTo(5);
    assertThat(ok("from=2020").total()).isEqualTo(6);
    assertThat(ok("from=2020", "undated=include").total()).isEqualTo(7);
    assertThat(ok("to=2019").total()).isZero();
  }

  @Test
  void theDateFacetHasNoGapsAndLeavesItsOwnChoiceAside() {
    Answer answer = ok("from=2020-03");
    JsonNode dates = answer.body().get("facets").get("date");
    assertThat(dates.get("interval").asText()).isEqualTo("day");
    assertThat(dates.get("missing").asLong()).isEqualTo(1);
    assertThat(answer.counts("date")).hasSize(21).contains(entry("2020-02-10", 1L), entry("2020-02-11", 0L), entry("2020-02-27", 3L));
    assertThat(ok("interval=month").counts("date")).containsExactly(entry("2020-02-01", 5L), entry("2020-03-01", 1L));
    assertThat(ok("interval=week").counts("date")).containsExactly(
        entry("2020-02-10", 1L), entry("2020-02-17", 1L), entry("2020-02-24", 4L));
  }

  @Test
  void sortsByDateBothWays() {
    assertThat(ok("sort=oldest").ids()).startsWith("rent-quanzhou", "traditional").endsWith("undated");
    assertThat(ok("q=贷款", "sort=newest").ids()).startsWith("loans-xuzhou");
  }

  @Test
  void pagesFollowOneAnother() {
    List<String> all = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      all.addAll(ok("size=2", "page=" + page).ids());
    }
    assertThat(all).isEqualTo(ok("size=100").ids());
  }

  @Test
  void aCursorGoesThroughEverythingOnce() {
    for (String[] search : List.of(new String[] {}, new String[] {"q=企业 OR 口罩 OR 租金"}, new String[] {"sort=oldest"})) {
      List<String> seen = new ArrayList<>();
      Answer answer = ok(with(search, "size=2"));
      long total = answer.total();
      while (true) {
        seen.addAll(answer.ids());
        assertThat(answer.total()).isEqualTo(total);
        JsonNode next = answer.body().get("next");
        if (next.isNull()) {
          break;
        }
        answer = ok(with(search, "size=2", "cursor=" + next.asText()));
      }
      assertThat(seen).isEqualTo(ok(with(search, "size=100")).ids());
    }
  }

  @Test
  void aCursorGoesOnBehindAnyPage() {
    Answer second = ok("size=2", "page=2");
    Answer third = ok("size=2", "cursor=" + second.body().get("next").asText());
    assertThat(third.ids()).isEqualTo(ok("size=2", "page=3").ids());
  }

  @Test
  void storiesAreGrouped() {
    server.index(List.of(
        TestArticle.of("copy-1", "甲报：广场舞暂停", "东湖广场的广场舞暂停三周。").on("2021-05-01"),
        TestArticle.of("copy-2", "乙报：广场舞停了", "东湖广场的广场舞，暂停三周。").on("2021-05-02")));
    try {
      assertThat(ok("q=广场舞").total()).isEqualTo(2);
      Answer grouped = ok("q=广场舞", "group=story");
      assertThat(grouped.total()).isEqualTo(1);
      assertThat(grouped.body().get("hits").get(0).get("story").get("size").asLong()).isEqualTo(2);
      assertThat(grouped.body().get("facets").get("city").get("missing").asLong()).isEqualTo(1);
    } finally {
      server.delete(List.of("copy-1", "copy-2"));
    }
  }

  @Test
  void theAnswerHasItsShapeWithNullsShown() {
    JsonNode body = ok("q=心理热线").body();
    assertThat(fields(body)).containsExactly("took", "total", "hits", "facets", "understood", "suggestion", "next");
    JsonNode hit = body.get("hits").get(0);
    assertThat(fields(hit)).containsExactly("id", "score", "title", "subtitle", "url", "site", "kind", "date", "dateSource", "places",
        "measures", "summary", "highlights", "story");
    assertThat(hit.get("date").isNull()).isTrue();
    assertThat(fields(body.get("understood"))).containsExactly("text", "places", "measures", "from", "to");
    assertThat(fields(body.get("facets"))).containsExactly("province", "city", "measure", "date");
    assertThat(fields(body.get("facets").get("date"))).containsExactly("interval", "values", "missing");
    assertThat(fields(ok("facets=none").body().get("facets"))).isEmpty();
    assertThat(ok("city=南京").body().get("hits").get(0).get("places").toString()).isEqualTo(
        "[{\"province\":\"江苏省\",\"city\":\"南京市\",\"district\":null,\"code\":\"320100\"},"
            + "{\"province\":\"江苏省\",\"city\":\"南京市\",\"district\":\"鼓楼区\",\"code\":\"320106\"}]");
  }

  @Test
  void whatIsUnderstoodRanksAndHidesNothing() {
    Answer answer = ok("q=南通贷款");
    assertThat(answer.ids()).first().isEqualTo("loans-nantong");
    assertThat(answer.body().get("understood").get("places").get(0).get("city").asText()).isEqualTo("南通市");
    assertThat(ok("q=南通贷款", "understand=false").body().get("understood").get("places")).isEmpty();
  }

  @Test
  void explanationsWantTheAdminKey() {
    assertThat(server.search("q=贷款", "explain=true").status()).isEqualTo(401);
    assertThat(server.getAs("another key", "/api/v1/search", "q=贷款", "explain=true").status()).isEqualTo(403);
    assertThat(server.search("q=贷款", "explain=false").status()).isEqualTo(200);
    assertThat(server.getAs(SearchServer.ADMIN_KEY, "/api/v1/search", "q=贷款", "explain=yes").status()).isEqualTo(400);
  }

  @Test
  void anExplanationTellsTheTokensTheRequestAndWhatAScoreIsTheSumOf() {
    Answer answer = server.getAs(SearchServer.ADMIN_KEY, "/api/v1/search", "q=南通企业的贷款", "explain=true");
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    JsonNode explain = answer.body().get("explain");
    assertThat(explain.get("tokens").get("words").toString()).isEqualTo("[\"南通\",\"企业\",\"的\",\"贷款\"]");
    assertThat(explain.get("tokens").get("pairs").get(0).asText()).isEqualTo("南通");
    assertThat(explain.get("request").has("query")).isTrue();
    JsonNode hit = answer.body().get("hits").get(0);
    JsonNode explanation = hit.get("explanation");
    assertThat(explanation.get("raw").get("value").asDouble()).isCloseTo(hit.get("score").asDouble(), org.assertj.core.data.Offset.offset(1e-4));
    assertThat(explanation.get("summary")).hasSizeGreaterThan(2);
    double sum = 0;
    for (JsonNode part : explanation.get("summary")) {
      sum += part.get("score").asDouble();
      assertThat(part.get("terms")).as(part.toString()).isNotEmpty();
    }
    assertThat(sum).isCloseTo(hit.get("score").asDouble(), org.assertj.core.data.Offset.offset(0.01));
    assertThat(explanation.get("summary").toString()).contains("贷款").contains("passages.text");
  }

  @Test
  void faultsAreProblems() {
    Answer answer = server.search("citi=南京");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().toString()).contains("citi", "city");
    Answer place = server.search("city=亚特兰蒂斯", "size=1000");
    assertThat(place.status()).isEqualTo(400);
    assertThat(place.body().get("errors")).hasSize(2);
    assertThat(place.body().get("errors").get(0).get("field").asText()).isEqualTo("city");
    assertThat(place.body().toString()).contains("亚特兰蒂斯");
    assertThat(server.search("cursor=abc").status()).isEqualTo(400);
  }

  @Test
  void aCursorWhosePointInTimeHasEndedIsGone() throws IOException {
    String first = ok("size=2").body().get("next").asText();
    String second = ok("size=2", "cursor=" + first).body().get("next").asText();
    String pointInTime = Cursor.decode(second).orElseThrow().pointInTime();
    server.bean(ElasticsearchClient.class).closePointInTime(close -> close.id(pointInTime));
    Answer answer = server.search("size=2", "cursor=" + second);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(410);
    assertThat(answer.body().get("detail").asText()).contains("without cursor");
  }

  @Test
  void aCursorThatWasTamperedWithIsRefused() {
    String forged = new Cursor(SearchFixture.request().fingerprint(), false, "no point in time", "[0,\"x\"]", List.of()).encode();
    assertThat(server.search("cursor=" + forged).status()).isEqualTo(400);
  }

  @Test
  void theTaxonomyAndPlacesAreTold() {
    assertThat(server.get("/api/v1/taxonomy").body().get("groups").get(0).get("types").get(0).toString())
        .isEqualTo("{\"key\":\"financing\",\"label\":\"金融支持\",\"labelEn\":\"Financing\"}");
    JsonNode places = server.get("/api/v1/places", "q=南京").body();
    assertThat(places.get(0).get("code").asText()).isEqualTo("320100");
    assertThat(server.get("/api/v1/places", "parent=320000", "level=city", "size=50").body()).hasSize(13);
    assertThat(server.get("/api/v1/places", "level=village").status()).isEqualTo(400);
  }

  private static String[] with(String[] some, String... more) {
    List<String> all = new ArrayList<>(List.of(some));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static JsonNode value(Answer answer, String facet, String value) {
    return StreamSupport.stream(answer.body().get("facets").get(facet).get("values").spliterator(), false)
        .filter(node -> node.get("value").asText().equals(value)).findFirst().orElseThrow();
  }

  private static List<String> fields(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
