package org.fugong.service.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fugong.service.index.ArticleFields;
import org.fugong.service.index.MeasureFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent to Elasticsearch, against golden files; {@code -Dfugong.golden.update=true} writes them anew: read the difference. */
class ArticleQueryTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ArticleQuery QUERY = new ArticleQuery(Ranking.STANDARD);
  private static final Path GOLDEN = Path.of("src/test/resources/org/fugong/service/search/query");

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "everything | ",
    "key-word | q=减租&facets=none",
    "key-words | q=南京 口罩&facets=none&highlight=false",
    "sentence | q=南通市有哪些支持中小企业复工复产的贷款政策？&facets=none",
    "syntax | q=\"中小微企业\" 减租 OR 免租 -口罩&facets=none&highlight=false",
    "title | q=复工&in=title&facets=none",
    "body-not-understood | q=南京减租&in=body&understand=false&facets=none&highlight=false",
    "punctuation | q=？！&facets=none",
    "filters-without-facets | city=南京&city=-徐州&measure=financing&measure=supplies&measureMode=all&from=2020-02&undated=include&facets=none",
    "disjunctive-facets | city=南京&district=鼓楼区&site=甲报&facets=city,district,date&facetSize=5&interval=week",
    "sorted-page | sort=oldest&size=20&page=3&facets=none",
    "grouped | group=story&facets=city"
  })
  void queriesAreWhatTheGoldenFilesSay(String name, String parameters) throws IOException {
    SearchRequest request = SearchFixture.request(parameters == null ? new String[0] : parameters.split("&"));
    assertGolden(name, json(request, false));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "records | q=南京 口罩&city=南京&facets=city",
    "records-syntax | q=\"中小微企业\" 减租 OR 免租 -口罩&facets=none&sort=oldest"
  })
  void queriesOfRecordsAreWhatTheGoldenFilesSay(String name, String parameters) throws IOException {
    assertGolden(name, json(SearchFixture.READER.readRecords(SearchFixture.parameters(parameters.split("&"))), false));
  }

  @Test
  void articlesAndRecordsAreChosenCountedAndSortedByFieldsOfTheSameNames() {
    assertThat(List.of(MeasureFields.ID, MeasureFields.STORY, MeasureFields.PROVINCE, MeasureFields.CITY, MeasureFields.DISTRICT_CODE,
        MeasureFields.MEASURE, MeasureFields.MEASURE_GROUP, MeasureFields.DATE, MeasureFields.SITE, MeasureFields.KIND))
        .isEqualTo(List.of(ArticleFields.ID, ArticleFields.STORY, ArticleFields.PROVINCE, ArticleFields.CITY, ArticleFields.DISTRICT_CODE,
            ArticleFields.MEASURE, ArticleFields.MEASURE_GROUP, ArticleFields.DATE, ArticleFields.SITE, ArticleFields.KIND));
  }

  @Test
  void theRelaxedQueryWantsOneOfTheKeyWords() throws IOException {
    assertGolden("key-words-relaxed", json(SearchFixture.request("q=南京 口罩", "facets=none", "highlight=false"), true));
  }

  @Test
  void aCursorLeavesOutWhatWasShownAndThenGoesOnBehindTheLastHit() throws IOException {
    SearchRequest request = SearchFixture.request("facets=none");
    assertGolden("cursor-begins", json(request.withCursor(new Cursor(request.fingerprint(), false, "time", null, List.of("a", "b"))), false));
    assertGolden("cursor-goes-on", json(request.withCursor(new Cursor(request.fingerprint(), false, "time", "[1580000000000,\"b\",3]", List.of("a"))), false));
  }

  private static JsonNode json(SearchRequest request, boolean relaxed) throws IOException {
    return JSON.readTree(JsonpUtils.toJsonString(QUERY.build("articles", request, relaxed), new JacksonJsonpMapper()));
  }

  private static void assertGolden(String name, JsonNode actual) throws IOException {
    if (Boolean.getBoolean("fugong.golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(GOLDEN.resolve(name + ".json"), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(actual) + "\n");
    }
    try (InputStream in = ArticleQueryTest.class.getResourceAsStream("query/" + name + ".json")) {
      JsonNode expected = Boolean.getBoolean("fugong.golden.update") ? actual : JSON.readTree(in);
      assertThat(actual).isEqualTo(expected);
    }
  }
}
