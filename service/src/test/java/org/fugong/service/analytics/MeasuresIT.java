package org.fugong.service.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fugong.service.index.IndexedArticle;
import org.fugong.service.search.SearchServer;
import org.fugong.service.search.SearchServer.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MeasuresIT {
  private static SearchServer server;

  @BeforeAll
  static void start() throws IOException {
    server = SearchServer.start("measures-it");
    server.indexAll(ReportedArticles.all());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Answer ok(String... parameters) {
    Answer answer = server.get("/api/v1/measures", parameters);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer;
  }

  private static List<String> articles(Answer answer) {
    return answer.body().get("hits").findValuesAsText("articleId");
  }

  @Test
  void nothingListsEveryRecordTheNewestFirstAndTheUndatedLast() {
    Answer answer = ok();
    assertThat(answer.total()).isEqualTo(7);
    assertThat(articles(answer)).containsExactly("nanjing-late", "nantong", "nantong", "nanjing", "nanjing", "quanzhou", "jiangsu");
    assertThat(articles(ok("sort=oldest"))).startsWith("quanzhou", "nanjing").endsWith("jiangsu");
  }

  @Test
  void aRecordIsShownWithAllThatIsKnownOfIt() throws IOException {
    JsonNode hit = ok("q=信用贷款", "understand=false").body().get("hits").get(0);
    assertThat(hit.get("highlights").get("evidence").get(0).asText()).contains("<em>信用贷款</em>", "&lt;b&gt;4%&lt;/b&gt;");
    ((com.fasterxml.jackson.databind.node.ObjectNode) hit).remove(List.of("highlights", "score"));
    assertThat(hit).isEqualTo(new com.fasterxml.jackson.databind.ObjectMapper().readTree("""
        {"id": "nantong-2", "articleId": "nantong", "type": "financing", "group": "funds",
         "evidence": "另有信用贷款50万元到账，利率<b>4%</b>。", "start": 33, "end": 58, "actor": null,
         "place": {"province": "江苏省", "city": "南通市", "district": null, "code": "320600"},
         "date": "2020-02-12", "dateSource": "published", "title": "南通银行送贷款", "url": null, "site": "南通网", "kind": "article",
         "amounts": [{"text": "50万元", "value": 500000, "unit": "CNY"}, {"text": "4%", "value": 4, "unit": "PERCENT"}]}"""));
  }

  @Test
  void theEvidenceStandsInTheBodyWhereItsOffsetsSay() {
    ok("size=100").body().get("hits").forEach(hit -> {
      String body = ReportedArticles.all().stream().filter(article -> article.id().equals(hit.get("articleId").asText()))
          .map(IndexedArticle::article).findFirst().orElseThrow().text().body();
      assertThat(hit.get("evidence").asText()).isEqualTo(body.substring(hit.get("start").asInt(), hit.get("end").asInt()));
    });
  }

  @Test
  void eitherScriptFindsTheEvidenceAndItIsShownAsWritten() {
    for (String query : List.of("承租商户", "承租商戶", "\"承租商户\"")) {
      JsonNode hit = ok("q=" + query).body().get("hits").get(0);
      assertThat(hit.get("evidence").asText()).as(query).isEqualTo("業主為承租商戶減免租金兩個月。");
      assertThat(hit.get("highlights").get("evidence").get(0).asText()).as(query).contains("<em>承租商戶</em>");
    }
  }

  @Test
  void wordsAreLookedForInTheEvidenceAlone() {
    assertThat(ok("q=减负", "understand=false").total()).isZero();
    assertThat(ok("q=贷款 -信用", "understand=false").ids()).containsExactly("nanjing-2");
    assertThat(ok("q=\"租金兩\"").ids()).containsExactly("quanzhou-1");
    assertThat(ok("q=借款 OR 口罩", "understand=false").ids()).containsExactlyInAnyOrder("nantong-1", "jiangsu-1");
    assertThat(ok("q=？！").total()).isZero();
  }

  @Test
  void aMeasureThatTheQueryNamesFindsItsRecordsInOtherWords() {
    Answer answer = ok("q=减租");
    assertThat(answer.ids()).containsExactlyInAnyOrder("nanjing-1", "quanzhou-1", "nanjing-late-1");
    assertThat(answer.body().get("understood").get("measures").toString()).isEqualTo("[\"rent_relief\"]");
  }

  @Test
  void facetsCountRecordsWithoutTheirOwnChoice() {
    Answer answer = ok("city=南京", "facets=city,measure,measureGroup,date,site", "interval=month");
    assertThat(answer.total()).isEqualTo(3);
    assertThat(answer.counts("city")).containsExactly(entry("南京市", 3L), entry("南通市", 2L), entry("泉州市", 1L));
    assertThat(answer.counts("measure")).containsExactly(entry("rent_relief", 2L), entry("financing", 1L));
    assertThat(answer.counts("date")).containsExactly(entry("2020-02-01", 2L), entry("2020-03-01", 1L));
    assertThat(answer.body().get("facets").get("city").get("missing").asLong()).isEqualTo(1);
  }

  @Test
  void filtersAreThoseOfTheSearch() {
    assertThat(ok("measure=financing", "city=南通").total()).isEqualTo(2);
    assertThat(ok("measureGroup=funds", "city=-南京").total()).isEqualTo(3);
    assertThat(ok("province=江苏", "from=2020-02-10", "to=2020-02").total()).isEqualTo(4);
    assertThat(ok("from=2020-03", "undated=include").ids()).containsExactlyInAnyOrder("nanjing-late-1", "jiangsu-1");
    assertThat(ok("site=南通网", "kind=article").total()).isEqualTo(2);
    assertThat(ok("kind=caption").total()).isZero();
  }

  @Test
  void pagesAndCursorsGoThroughAllRecordsOnce() {
    assertThat(ok("size=3", "page=2").ids()).isEqualTo(ok("size=7").ids().subList(3, 6));
    List<String> seen = new ArrayList<>();
    Answer answer = ok("size=2");
    seen.addAll(answer.ids());
    while (!answer.body().get("next").isNull()) {
      answer = ok("size=2", "cursor=" + answer.body().get("next").asText());
      assertThat(answer.total()).isEqualTo(7);
      seen.addAll(answer.ids());
    }
    assertThat(seen).isEqualTo(ok("size=7").ids());
  }

  @Test
  void aCursorOfArticlesIsNoneOfRecords() {
    String next = server.search("size=1").body().get("next").asText();
    Answer answer = server.get("/api/v1/measures", "size=1", "cursor=" + next);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().get("errors").get(0).get("field").asText()).isEqualTo("cursor");
  }

  @Test
  void wrongParametersAreNamed() {
    assertThat(error("in=title")).isEqualTo("in: unknown parameter 'in'");
    assertThat(error("citi=南京")).isEqualTo("citi: unknown parameter 'citi': did you mean 'city'?");
    assertThat(error("measureMode=all")).isEqualTo("measureMode: got [all], expected one of any");
    assertThat(error("size=101")).isEqualTo("size: got [101], expected a whole number from 0 to 100");
  }

  private static String error(String parameter) {
    Answer answer = server.get("/api/v1/measures", parameter);
    assertThat(answer.status()).isEqualTo(400);
    JsonNode error = answer.body().get("errors").get(0);
    String message = error.get("message").asText();
    return error.get("field").asText() + ": " + message.replaceAll(": expected one of .*", "");
  }
}
