package org.fugong.service.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.fugong.service.search.SearchServer;
import org.fugong.service.search.SearchServer.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyticsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static SearchServer server;

  @BeforeAll
  static void start() throws IOException {
    server = SearchServer.start("analytics-it");
    server.indexAll(ReportedArticles.all());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode ok(String what, String... parameters) {
    Answer answer = server.get("/api/v1/analytics/" + what, parameters);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body();
  }

  private static List<String> values(JsonNode headings) {
    return headings.findValuesAsText("value");
  }

  /** The number of records that an address out of an answer lists. */
  private static long listed(String address) {
    String[] parts = address.split("\\?", 2);
    String[] parameters = Stream.of(parts[1].split("&")).map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8)).toArray(String[]::new);
    Answer answer = server.get(parts[0], parameters);
    assertThat(answer.status()).as(address + " " + answer.body()).isEqualTo(200);
    return answer.total();
  }

  // tables

  @Test
  void aTableCountsArticlesByCityAndMeasure() throws IOException {
    assertThat(ok("matrix")).isEqualTo(JSON.readTree("""
        {"by": {"rows": "city", "columns": "measure", "value": "articles"}, "total": 7,
         "rows": [
           {"value": "南京市", "label": "南京市", "code": "320100", "total": 2, "articles": 2, "query": "city=%E5%8D%97%E4%BA%AC%E5%B8%82"},
           {"value": "南通市", "label": "南通市", "code": "320600", "total": 1, "articles": 1, "query": "city=%E5%8D%97%E9%80%9A%E5%B8%82"},
           {"value": "泉州市", "label": "泉州市", "code": "350500", "total": 1, "articles": 1, "query": "city=%E6%B3%89%E5%B7%9E%E5%B8%82"}],
         "columns": [
           {"value": "rent_relief", "label": "租金减免", "total": 3, "articles": 3, "query": "measure=rent_relief"},
           {"value": "financing", "label": "金融支持", "total": 2, "articles": 2, "query": "measure=financing"},
           {"value": "supplies", "label": "防疫物资", "total": 1, "articles": 1, "query": "measure=supplies"}],
         "cells": [[2, 1, 0], [0, 1, 0], [1, 0, 0]],
         "missing": {"rows": 1, "columns": 0}, "other": {"rows": 0, "columns": 0},
         "open": {"cell": "/api/v1/measures?{row}&{column}", "row": "/api/v1/measures?{row}", "column": "/api/v1/measures?{column}"}}"""));
  }

  @Test
  void cellsHoldRecordsAmountsOrTheFirstDay() {
    JsonNode records = ok("matrix", "value=records");
    assertThat(values(records.get("columns"))).containsExactly("financing", "rent_relief", "supplies");
    assertThat(records.get("cells").toString()).isEqualTo("[[1,2,0],[2,0,0],[0,1,0]]");
    JsonNode amounts = ok("matrix", "value=amount", "measure=financing");
    assertThat(amounts.get("cells").toString()).isEqualTo("[[25000000],[1500000]]");
    assertThat(amounts.get("columns").get(0).get("total").asLong()).isEqualTo(26_500_000);
    JsonNode first = ok("matrix", "value=first");
    assertThat(values(first.get("rows"))).containsExactly("泉州市", "南京市", "南通市");
    assertThat(values(first.get("columns"))).containsExactly("rent_relief", "financing", "supplies");
    assertThat(first.get("cells").toString())
        .isEqualTo("[[\"2020-02-05\",null,null],[\"2020-02-10\",\"2020-02-10\",null],[null,\"2020-02-12\",null]]");
  }

  @Test
  void aCityThatDoesNothingIsToldFromOneThatNobodyWroteAbout() {
    JsonNode table = ok("matrix", "city=徐州", "city=武汉", "city=南通", "measure=financing", "value=records");
    assertThat(values(table.get("rows"))).containsExactly("南通市", "徐州市", "武汉市");
    assertThat(table.get("rows").findValuesAsText("articles")).containsExactly("1", "1", "0");
    assertThat(table.get("cells").toString()).isEqualTo("[[2],[0],[null]]");
    JsonNode nothing = ok("matrix", "city=武汉", "measure=rent_relief", "value=records");
    assertThat(nothing.get("cells").toString()).isEqualTo("[[null]]");
  }

  @Test
  void whatIsKnownOfACityDependsOnTheTimeAskedFor() {
    JsonNode table = ok("matrix", "city=徐州", "city=南京", "measure=rent_relief", "from=2020-03", "value=records");
    assertThat(table.get("cells").toString()).isEqualTo("[[1],[null]]");
  }

  @ParameterizedTest
  @CsvSource({"city,measure,", "province,measureGroup,", "district,measure,", "measure,city,city=南京", "city,measure,from=2020-02&to=2020-02-11",
      "site,measure,measure=financing", "city,measure,q=减租&city=-泉州"})
  void eachNumberOpensToItsRecords(String rows, String columns, String filters) {
    String[] parameters = Stream.concat(Stream.of("rows=" + rows, "columns=" + columns, "value=records"),
        filters == null ? Stream.of() : Stream.of(filters.split("&"))).toArray(String[]::new);
    JsonNode table = ok("matrix", parameters);
    assertThat(table.get("rows")).isNotEmpty();
    for (int i = 0; i < table.get("rows").size(); i++) {
      JsonNode row = table.get("rows").get(i);
      assertThat(listed(open(table, "row").replace("{row}", row.get("query").asText()))).isEqualTo(row.get("total").asLong());
      for (int j = 0; j < table.get("columns").size(); j++) {
        JsonNode column = table.get("columns").get(j);
        assertThat(listed(open(table, "column").replace("{column}", column.get("query").asText()))).isEqualTo(column.get("total").asLong());
        assertThat(listed(open(table, "cell").replace("{row}", row.get("query").asText()).replace("{column}", column.get("query").asText())))
            .as("%s, %s of %s", row, column, table).isEqualTo(table.get("cells").get(i).get(j).asLong());
      }
    }
  }

  private static String open(JsonNode table, String number) {
    return table.get("open").get(number).asText();
  }

  @Test
  void rowsBeyondTheSizeAreCountedAsOthers() {
    JsonNode table = ok("matrix", "rowSize=1", "value=records");
    assertThat(values(table.get("rows"))).containsExactly("南京市");
    assertThat(table.get("other").toString()).isEqualTo("{\"rows\":3,\"columns\":0}");
  }

  @Test
  void districtsOfOneNameAreToldApart() {
    JsonNode table = ok("matrix", "rows=district", "columns=measure", "district=320106", "district=320302", "value=records");
    assertThat(values(table.get("rows"))).containsExactly("320106", "320302");
    assertThat(table.get("rows").get(0).get("label").asText()).isEqualTo("鼓楼区（南京市）");
    assertThat(table.get("cells").toString()).isEqualTo("[[1],[null]]");
  }

  // time

  @Test
  void seriesAreCountedOverTimeWithZerosBetween() throws IOException {
    JsonNode timeline = ok("timeline", "interval=week");
    assertThat(timeline).isEqualTo(JSON.readTree("""
        {"by": "measure", "value": "records", "interval": "week",
         "buckets": [{"value": "2020-02-03", "from": "2020-02-03", "to": "2020-02-09"}, {"value": "2020-02-10", "from": "2020-02-10", "to": "2020-02-16"},
                     {"value": "2020-02-17", "from": "2020-02-17", "to": "2020-02-23"}, {"value": "2020-02-24", "from": "2020-02-24", "to": "2020-03-01"},
                     {"value": "2020-03-02", "from": "2020-03-02", "to": "2020-03-08"}],
         "all": [1, 4, 0, 0, 1],
         "series": [{"value": "financing", "label": "金融支持", "total": 3, "query": "measure=financing", "counts": [0, 3, 0, 0, 0]},
                    {"value": "rent_relief", "label": "租金减免", "total": 3, "query": "measure=rent_relief", "counts": [1, 1, 0, 0, 1]}],
         "undated": 1, "open": "/api/v1/measures?{series}&from={from}&to={to}"}"""));
  }

  @Test
  void eachCountOfATimelineOpensToItsRecords() {
    for (String by : List.of("measure", "province", "city")) {
      JsonNode timeline = ok("timeline", "by=" + by, "interval=month", "from=2020-02-08", "undated=include");
      assertThat(timeline.get("series")).isNotEmpty();
      timeline.get("series").forEach(series -> {
        for (int i = 0; i < timeline.get("buckets").size(); i++) {
          JsonNode bucket = timeline.get("buckets").get(i);
          assertThat(listed(timeline.get("open").asText().replace("{series}", series.get("query").asText())
              .replace("{from}", bucket.get("from").asText()).replace("{to}", bucket.get("to").asText())))
              .as(series.toString()).isEqualTo(series.get("counts").get(i).asLong());
        }
      });
    }
  }

  @Test
  void theIntervalIsChosenBySpanAndArticlesCanBeCounted() {
    assertThat(ok("timeline").get("interval").asText()).isEqualTo("day");
    assertThat(ok("timeline").get("buckets")).hasSize(28);
    JsonNode articles = ok("timeline", "by=city", "value=articles", "interval=month", "series=2");
    assertThat(articles.get("series").findValuesAsText("total")).containsExactly("2", "1");
    assertThat(articles.get("series").get(0).get("counts").toString()).isEqualTo("[1,1]");
    assertThat(articles.get("all").toString()).isEqualTo("[3,1]");
  }

  @Test
  void nothingFoundIsAnEmptyTimelineAndTable() {
    JsonNode timeline = ok("timeline", "from=2021");
    assertThat(timeline.get("buckets")).isEmpty();
    assertThat(timeline.get("series")).isEmpty();
    JsonNode table = ok("matrix", "from=2021");
    assertThat(table.get("rows")).isEmpty();
    assertThat(table.get("cells")).isEmpty();
  }

  // order

  @Test
  void citiesAreToldInTheOrderOfTheirFirstRecord() throws IOException {
    JsonNode spread = ok("spread", "measure=rent_relief");
    assertThat(spread).isEqualTo(JSON.readTree("""
        {"measures": ["rent_relief"], "first": "2020-02-05", "cities": [
           {"value": "泉州市", "label": "泉州市", "code": "350500", "province": "福建省", "date": "2020-02-05", "days": 0, "records": 1,
            "query": "city=%E6%B3%89%E5%B7%9E%E5%B8%82", "id": "quanzhou-1", "articleId": "quanzhou", "type": "rent_relief",
            "evidence": "業主為承租商戶減免租金兩個月。", "title": "泉州業主減租", "url": null, "site": null},
           {"value": "南京市", "label": "南京市", "code": "320100", "province": "江苏省", "date": "2020-02-10", "days": 5, "records": 2,
            "query": "city=%E5%8D%97%E4%BA%AC%E5%B8%82", "id": "nanjing-1", "articleId": "nanjing", "type": "rent_relief",
            "evidence": "区属国企为商户减免三个月房租。", "title": "南京为商户减负", "url": null, "site": "南京网"}],
         "undated": 0, "withoutCity": 0, "open": "/api/v1/measures?measure=rent_relief&{city}&sort=oldest"}"""));
    spread.get("cities").forEach(city ->
        assertThat(listed(spread.get("open").asText().replace("{city}", city.get("query").asText()))).isEqualTo(city.get("records").asLong()));
  }

  @Test
  void aSpreadTellsWhatItLeavesOut() {
    JsonNode spread = ok("spread", "measureGroup=factors");
    assertThat(spread.get("cities")).isEmpty();
    assertThat(spread.get("first").isNull()).isTrue();
    assertThat(spread.get("undated").asLong()).isEqualTo(1);
    assertThat(spread.get("withoutCity").asLong()).isEqualTo(1);
    assertThat(spread.get("measures").toString()).contains("supplies", "employment").doesNotContain("financing");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "matrix | rows=date | rows | got [date], expected one of province, city, district, measure, measureGroup, site",
    "matrix | columns=city | columns | got [city], expected something else than rows=city",
    "matrix | value=count | value | got [count], expected one of articles, records, amount, first",
    "matrix | row=city | row | unknown parameter 'row': did you mean 'rows'?",
    "matrix | rowSize=0 | rowSize | got [0], expected a whole number from 1 to 500",
    "timeline | by=kind | by | got [kind], expected one of province, city, district, measure, measureGroup, site",
    "timeline | interval=hour | interval | got [hour], expected one of auto, day, week, month, quarter, year",
    "timeline | value=amount | value | got [amount], expected one of articles, records",
    "spread | city=南京 | measure | got none, expected the key of a measure type (or measureGroup, of a group of them)",
    "spread | measures=rent_relief | measures | unknown parameter 'measures': did you mean 'measure'?",
    "matrix | from=gestern | from | got [gestern], expected a date such as 2020-02-27, 2020-02 or 2020"
  })
  void wrongParametersAreNamedWithWhatWasExpected(String what, String parameter, String field, String message) {
    Answer answer = server.get("/api/v1/analytics/" + what, parameter);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().get("errors").get(0).get("field").asText()).isEqualTo(field);
    assertThat(answer.body().get("errors").get(0).get("message").asText()).isEqualTo(message);
  }
}
