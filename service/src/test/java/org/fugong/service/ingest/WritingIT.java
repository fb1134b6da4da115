package org.fugong.service.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.fugong.service.index.Ids;
import org.fugong.service.index.IndexNames;
import org.fugong.service.testing.TestElasticsearch;
import org.fugong.service.testing.TestService;
import org.fugong.service.testing.TestService.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Pages and articles in, over HTTP, into a real Elasticsearch. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WritingIT {
  private static final String TEXT = """
      南京市出台十条措施支持企业复工

      2月20日，南京市政府发布通知，银行为中小企业新增贷款30亿元，利率下降0.5个百分点。
      玄武区为园区企业减免两个月房租，并为员工发放口罩2万只。
      """;

  private static TestService service;

  @BeforeAll
  static void start() {
    service = TestService.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void a_page_is_answered_with_its_articles_and_can_be_read_back() {
    Answer posted = service.post("/api/v1/pages", "application/json",
        page("https://news.example/a/1", TEXT));

    assertThat(posted.status()).as(posted.text()).isEqualTo(200);
    assertThat(posted.json().path("indexed").asInt()).isEqualTo(posted.json().path("articles").size()).isPositive();
    assertThat(posted.json().path("rejected")).isEmpty();
    JsonNode article = posted.json().path("articles").get(0);
    Answer read = service.get("/api/v1/articles/" + article.path("id").asText());
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.json()).isEqualTo(article);
    assertThat(read.json().path("url").asText()).isEqualTo("https://news.example/a/1");
    assertThat(read.json().path("body").asText()).contains("新增贷款30亿元");
  }

  @Test
  void an_article_shows_its_nulls() {
    service.send("PUT", "/api/v1/articles/nulls", "{\"body\": \"无题。\", \"places\": [], \"measures\": []}");

    JsonNode read = service.get("/api/v1/articles/nulls").json();

    assertThat(read.has("title")).isTrue();
    assertThat(read.path("title").isNull()).isTrue();
    assertThat(read.path("subtitle").isNull()).isTrue();
    assertThat(read.path("places").isArray()).isTrue();
    assertThat(read.path("story").path("size").asInt()).isEqualTo(1);
  }

  @Test
  void the_wire_format_of_an_article_is_what_clients_rely_on() {
    service.send("PUT", "/api/v1/articles/wire", """
        {"title": "开工", "body": "泉州市财政局向企业发放补贴2500万元。", "url": "https://news.example/wire", "site": "示例网",
         "date": "2020-02-27", "places": ["泉州市"], "byline": ["张三"], "crawledAt": "2020-03-01"}""");

    JsonNode article = service.get("/api/v1/articles/wire").json();

    assertThat(article.fieldNames()).toIterable().containsExactly("id", "kind", "title", "subtitle", "byline", "body", "url", "site",
        "date", "dateSource", "places", "measures", "measureRecords", "story", "notes", "crawledOn", "indexedAt");
    assertThat(article.path("date").asText()).isEqualTo("2020-02-27");
    assertThat(article.path("dateSource").asText()).isEqualTo("published");
    assertThat(article.path("kind").asText()).isEqualTo("article");
    assertThat(article.path("indexedAt").asText()).matches("20[0-9-]+T[0-9:.]+Z");
    assertThat(article.path("places").toString())
        .isEqualTo("[{\"province\":\"福建省\",\"city\":\"泉州市\",\"district\":null,\"code\":\"350500\"}]");
    JsonNode record = article.path("measureRecords").get(0);
    assertThat(record.fieldNames()).toIterable().containsExactly(
        "id", "articleId", "type", "evidence", "start", "end", "actor", "place", "date", "title", "amounts");
    assertThat(record.path("amounts").toString()).isEqualTo("[{\"text\":\"2500万元\",\"value\":25000000,\"unit\":\"CNY\"}]");
    assertThat(article.path("body").asText().substring(record.path("start").asInt(), record.path("end").asInt()))
        .isEqualTo(record.path("evidence").asText());
  }

  @Test
  void the_wire_format_of_a_problem_has_errors_only_where_fields_are_at_fault() {
    assertThat(service.get("/api/v1/articles/none").text()).isEqualTo(
        "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,\"detail\":\"there is no article with the id [none]\"}");
    assertThat(service.get("/api/v1/articles/none?pretty=1").json().path("errors").toString()).isEqualTo(
        "[{\"field\":\"pretty\",\"message\":\"unknown parameter 'pretty': expected none\"}]");
  }

  @Test
  void a_page_sent_again_with_another_text_leaves_nothing_of_the_first_behind() {
    String url = "https://news.example/again";
    service.post("/api/v1/pages", "application/json", page(url, TEXT));
    String first = service.post("/api/v1/pages", "application/json", page(url, TEXT + TEXT.replace("南京", "徐州"))).text();
    Answer second = service.post("/api/v1/pages", "application/json", page(url, "港口恢复作业。\n今天没有别的消息，码头工人陆续返岗。"));

    assertThat(second.status()).as(second.text()).isEqualTo(200);
    assertThat(first).isNotEmpty();
    String id = second.json().path("articles").get(0).path("id").asText();
    JsonNode article = service.get("/api/v1/articles/" + id).json();
    assertThat(article.path("body").asText()).contains("码头工人").doesNotContain("贷款");
    assertThat(article.path("measureRecords").size()).isEqualTo(second.json().path("articles").get(0).path("measureRecords").size());
  }

  @Test
  void the_same_page_posted_by_many_at_once_stands_once() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Answer>> answers = IntStream.range(0, 24)
          .mapToObj(i -> threads.submit(() -> service.post("/api/v1/pages", "application/json",
              page("https://news.example/race", TEXT + "第" + i + "次。\n"))))
          .toList();
      for (Future<Answer> answer : answers) {
        assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(200);
      }
    } finally {
      threads.shutdown();
    }
    String page = Ids.ofPage("https://news.example/race", "");
    JsonNode article = service.get("/api/v1/articles/" + page + "-1").json();
    assertThat(article.path("measureRecords")).isNotEmpty();
    assertThat(count(IndexNames::articles, page)).isEqualTo(1);
    assertThat(count(IndexNames::measures, page)).isEqualTo(article.path("measureRecords").size());
  }

  private static long count(Function<IndexNames, String> alias, String page) throws IOException {
    String index = alias.apply(service.bean(IndexNames.class));
    return service.bean(ElasticsearchClient.class)
        .count(count -> count.index(index).query(query -> query.term(term -> term.field("page").value(page))))
        .count();
  }

  @Test
  void bad_lines_are_named_and_the_others_are_indexed() {
    String body = String.join("\n",
        page("https://news.example/l/1", TEXT),
        "{\"text\": ",
        "",
        "{\"txt\": \"" + "错" + "\"}",
        "{\"text\": \"  \"}",
        "[1]",
        page("https://news.example/l/7", TEXT.replace("南京", "苏州")));

    Answer answer = service.post("/api/v1/pages", "application/x-ndjson", body);

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("received").asInt()).isEqualTo(6);
    assertThat(answer.json().path("indexed").asInt()).isEqualTo(answer.json().path("articles").size()).isGreaterThanOrEqualTo(2);
    assertThat(answer.json().path("rejected").findValuesAsText("line")).containsExactly("2", "4", "5", "6");
    assertThat(answer.json().path("rejected").get(0).path("error").asText()).contains("malformed JSON");
    assertThat(answer.json().path("rejected").get(1).path("error").asText()).contains("did you mean 'text'?");
    assertThat(answer.json().path("rejected").get(2).path("error").asText()).isNotBlank();
    assertThat(answer.json().path("rejected").get(3).path("error").asText()).contains("got an array, expected one JSON object");
  }

  @Test
  void a_dry_run_shows_what_would_be_indexed_and_indexes_nothing() {
    Answer answer = service.post("/api/v1/pages?dryRun=true", "application/json", page("https://news.example/dry", TEXT));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("articles")).isNotEmpty();
    assertThat(answer.json().path("indexed").asInt()).isZero();
    assertThat(service.get("/api/v1/articles/" + answer.json().path("articles").get(0).path("id").asText()).status()).isEqualTo(404);
  }

  @Test
  void a_text_page_in_gb18030_is_read() {
    byte[] body = TEXT.getBytes(Charset.forName("GB18030"));

    Answer answer = service.post("/api/v1/pages?url=https://news.example/gb&site=example&crawledAt=2020-03-01", "text/plain", body);

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("articles").get(0).path("body").asText()).contains("新增贷款30亿元");
    assertThat(answer.json().path("articles").get(0).path("crawledOn").asText()).isEqualTo("2020-03-01");
  }

  @Test
  void a_page_in_big5_that_says_so_in_its_meta_tag_is_read() {
    String html = "<html><head><meta charset=\"big5\"><title>工廠陸續復工</title></head><body><p>泉州市的工廠今天陸續復工，銀行向企業發放貸款，"
        + "員工回到崗位。</p><p>市政府表示，還將減免租金，幫助企業渡過難關。</p></body></html>";

    Answer answer = service.post("/api/v1/pages?url=https://news.example/big5", "text/html", html.getBytes(Charset.forName("Big5")));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("articles").get(0).path("body").asText()).contains("工廠今天陸續復工");
  }

  @Test
  void a_gzip_body_is_unpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(page("https://news.example/gzip", TEXT).getBytes(StandardCharsets.UTF_8));
    }

    Answer answer = service.send(service.admin("/api/v1/pages")
        .header("Content-Type", "application/json")
        .header("Content-Encoding", "gzip")
        .POST(BodyPublishers.ofByteArray(packed.toByteArray())));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("indexed").asInt()).isPositive();
  }

  @Test
  void a_page_of_ten_megabytes_is_413() {
    Answer answer = service.post("/api/v1/pages", "text/plain", "字".repeat(10 * 1024 * 1024 / 3));

    assertProblem(answer, 413, "longer than");
  }

  @Test
  void a_long_body_without_the_key_is_401() {
    Answer answer = service.send(java.net.http.HttpRequest.newBuilder(service.uri().resolve("/api/v1/pages"))
        .header("Content-Type", "text/plain").POST(BodyPublishers.ofString("字".repeat(10 * 1024 * 1024 / 3))));

    assertProblem(answer, 401, "Bearer KEY");
  }

  @Test
  void a_line_that_is_too_long_is_rejected_and_the_next_one_is_taken() {
    String body = page("https://news.example/long", "字".repeat(2_000_000)) + "\n" + page("https://news.example/short", TEXT);

    Answer answer = service.post("/api/v1/pages", "application/x-ndjson", body);

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("rejected").findValuesAsText("line")).containsExactly("1");
    assertThat(answer.json().path("indexed").asInt()).isPositive();
  }

  @Test
  void a_long_page_below_the_limit_is_indexed() {
    String sentence = "湖边的柳树发了新芽，孩子们在岸上放风筝，天很蓝。";

    Answer answer = service.post("/api/v1/pages?url=https://news.example/4mb", "text/plain", sentence.repeat(4_000_000 / 3 / sentence.length()));

    assertThat(answer.status()).as(answer.text().substring(0, Math.min(300, answer.text().length()))).isEqualTo(200);
  }

  @Test
  void an_empty_page_is_422() {
    assertProblem(service.post("/api/v1/pages", "text/plain", ""), 422, "");
    assertProblem(service.post("/api/v1/pages", "application/json", "{\"text\": \"\"}"), 422, "");
  }

  @Test
  void an_empty_json_body_is_400() {
    assertProblem(service.post("/api/v1/pages", "application/json", ""), 400, "expected one JSON object");
  }

  @Test
  void malformed_json_is_400_with_line_and_column() {
    assertProblem(service.post("/api/v1/pages", "application/json", "{\"text\": \"甲\",\n 乙}"), 400, "line 2, column");
  }

  @Test
  void an_unknown_parameter_is_400_and_the_nearest_right_one_is_named() {
    Answer answer = service.post("/api/v1/pages?dryrun=true", "text/plain", TEXT);

    assertProblem(answer, 400, "unknown parameter 'dryrun': did you mean 'dryRun'?");
    assertThat(answer.json().path("errors").get(0).path("field").asText()).isEqualTo("dryrun");
  }

  @Test
  void another_content_type_is_415_and_the_right_ones_are_named() {
    assertProblem(service.post("/api/v1/pages", "application/x-www-form-urlencoded", "a=b"), 415, "expected one of application/json");
    assertProblem(service.post("/api/v1/pages", "application/pdf", "x"), 415, "application/pdf");
    assertProblem(service.post("/api/v1/pages", "multipart/form-data; boundary=x", "x"), 415, "multipart/form-data");
  }

  @Test
  void writing_without_the_key_is_401_and_with_a_wrong_one_403() {
    for (String path : List.of("/api/v1/pages", "/api/v1/articles")) {
      Answer without = service.send(java.net.http.HttpRequest.newBuilder(service.uri().resolve(path))
          .header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")));
      assertProblem(without, 401, "Authorization: Bearer KEY");
      assertThat(without.header("WWW-Authenticate")).startsWith("Bearer");
      assertProblem(service.send(java.net.http.HttpRequest.newBuilder(service.uri().resolve(path))
          .header("Authorization", "Bearer guess").header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString("{}"))), 403, "not the right one");
    }
  }

  @Test
  void unknown_routes_and_methods_are_problems() {
    assertProblem(service.get("/api/v1/nothing-here"), 404, "/api/v1/nothing-here");
    assertProblem(service.get("/api/v1/articles/no-such-id"), 404, "no-such-id");
    assertProblem(service.send("PATCH", "/api/v1/articles/x", "{}"), 405, "");
  }

  @Test
  void finished_articles_keep_what_is_given_and_read_what_is_missing_out_of_the_text() {
    Answer posted = service.post("/api/v1/articles", "application/x-ndjson", String.join("\n",
        "{\"id\": \"given-1\", \"title\": \"港闸区开通绿色通道\", \"body\": \"企业可向银行申请贷款100万元。\", \"date\": \"2020-02-11\","
            + " \"places\": [\"320600\"], \"measures\": [\"logistics\"]}",
        "{\"id\": \"given-2\", \"body\": \"\"}",
        "{\"id\": \"bad id\", \"body\": \"文。\", \"date\": \"11.2.2020\", \"places\": [\"鼓楼区\", \"亚特兰蒂斯\"], \"measures\": [\"finance\"]}",
        "{\"body\": \"泉州市财政局2月10日向30家企业发放补贴2500万元，泉州各银行为小微企业新增贷款20亿元。\"}"));

    assertThat(posted.status()).as(posted.text()).isEqualTo(200);
    assertThat(posted.json().path("received").asInt()).isEqualTo(4);
    assertThat(posted.json().path("indexed").asInt()).isEqualTo(2);
    assertThat(posted.json().path("rejected").get(0).path("error").asText()).isEqualTo("body: is empty");
    assertThat(posted.json().path("rejected").get(1).path("error").asText())
        .contains("bad id", "11.2.2020", "give the code", "亚特兰蒂斯", "unknown measure type 'finance'");
    JsonNode given = service.get("/api/v1/articles/given-1").json();
    assertThat(given.path("date").asText()).isEqualTo("2020-02-11");
    assertThat(given.path("places").get(0).path("city").asText()).isEqualTo("南通市");
    assertThat(given.path("measures").get(0).asText()).isEqualTo("logistics");
    JsonNode read = service.get("/api/v1/articles/" + posted.json().path("articles").get(1).path("id").asText()).json();
    assertThat(read.path("places").get(0).path("city").asText()).isEqualTo("泉州市");
    assertThat(read.path("measures").toString()).contains("\"financing\"");
  }

  @Test
  void an_article_is_put_changed_and_deleted() {
    Answer created = service.send("PUT", "/api/v1/articles/putted", "{\"title\": \"一\", \"body\": \"银行发放贷款。企业获得贷款。\"}");
    Answer changed = service.send("PUT", "/api/v1/articles/putted", "{\"title\": \"二\", \"body\": \"工厂开工。\", \"measures\": []}");

    assertThat(created.status()).as(created.text()).isEqualTo(201);
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.json().path("title").asText()).isEqualTo("二");
    assertThat(changed.json().path("measureRecords")).isEmpty();
    assertThat(service.send("PUT", "/api/v1/articles/putted", "{\"id\": \"other\", \"body\": \"文。\"}").status()).isEqualTo(400);
    assertThat(service.send("DELETE", "/api/v1/articles/putted", "").status()).isEqualTo(204);
    assertThat(service.send("DELETE", "/api/v1/articles/putted", "").status()).isEqualTo(404);
    assertThat(service.get("/api/v1/articles/putted").status()).isEqualTo(404);
  }

  @Test
  void of_more_articles_than_an_answer_lists_all_are_counted() {
    String body = IntStream.range(0, 1_100)
        .mapToObj(i -> "{\"id\": \"listed-" + i + "\", \"title\": \"第" + i + "家\", \"body\": \"工厂开工。\", \"places\": [], \"measures\": []}")
        .collect(Collectors.joining("\n"));

    JsonNode answer = service.post("/api/v1/articles", "application/x-ndjson", body).json();

    assertThat(answer.path("indexed").asInt()).isEqualTo(1_100);
    assertThat(answer.path("listed").asInt()).isEqualTo(1_000);
    assertThat(answer.path("articles").findValuesAsText("id")).hasSize(1_000).contains("listed-0").doesNotContain("listed-1050");
    assertThat(service.get("/api/v1/articles/listed-1099").status()).isEqualTo(200);
  }

  @Test
  void more_requests_that_write_than_allowed_are_429_and_told_when_to_come_back() throws Exception {
    byte[] body = page("https://news.example/slow/1", TEXT).getBytes(StandardCharsets.UTF_8);
    try (TestService one = TestService.start(TestElasticsearch.uri(), Map.of("fugong.max-writes", 1));
        Socket slow = new Socket(one.uri().getHost(), one.uri().getPort())) {
      slow.getOutputStream().write(("POST /api/v1/pages HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TestService.ADMIN_KEY
          + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      slow.getOutputStream().write(body, 0, 100);
      slow.getOutputStream().flush();
      Thread.sleep(2_000); // the slow one must hold the only slot before the others ask, or it is the one that is refused

      Answer refused = one.post("/api/v1/pages", "application/json", page("https://news.example/slow/2", TEXT));
      for (int i = 0; i < 100 && refused.status() != 429; i++) {
        Thread.sleep(100);
        refused = one.post("/api/v1/pages", "application/json", page("https://news.example/slow/2", TEXT));
      }
      slow.getOutputStream().write(body, 100, body.length - 100);
      String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertProblem(refused, 429, "expected 1 at most");
      assertThat(refused.header("Retry-After")).isNotEmpty();
      assertThat(answer).startsWith("HTTP/1.1 200 ");
      assertThat(one.post("/api/v1/pages", "application/json", page("https://news.example/slow/2", TEXT)).status()).isEqualTo(200);
    }
  }

  @Test
  void a_page_that_has_no_article_any_more_keeps_its_earlier_ones_and_says_so() {
    String url = "https://news.example/gone/1";
    String id = service.post("/api/v1/pages", "application/json", page(url, TEXT)).json().path("articles").get(0).path("id").asText();

    Answer gone = service.post("/api/v1/pages", "application/json", page(url, "404"));

    assertProblem(gone, 422, "earlier articles of this page stay");
    assertThat(service.get("/api/v1/articles/" + id).status()).isEqualTo(200);
  }

  @Test
  void characters_that_a_text_can_not_hold_are_left_out_of_finished_articles() {
    Answer put = service.send("PUT", "/api/v1/articles/marks", "{\"title\": \"复\\ue000工\\ud800\", \"subtitle\": \"\\u0000\","
        + " \"byline\": [\"张\\uf8ff三\"], \"body\": \"工厂\\ue001开工\\ue000。\\u0000\\udc00\"}");

    assertThat(put.status()).as(put.text()).isEqualTo(201);
    assertThat(put.json().path("title").asText()).isEqualTo("复工");
    assertThat(put.json().path("subtitle").isNull()).isTrue();
    assertThat(put.json().path("byline").get(0).asText()).isEqualTo("张三");
    assertThat(put.json().path("body").asText()).isEqualTo("工厂开工。");
    assertThat(service.send("PUT", "/api/v1/articles/marks", "{\"body\": \"\\ue000\\u0000\"}").text()).contains("is empty");
    assertThat(service.send("PUT", "/api/v1/articles/marks", "{\"body\": \"文。\", \"site\": \"网\\ud800\"}").status()).isEqualTo(400);
  }

  @Test
  void many_pages_in_one_body_are_all_indexed() {
    String body = IntStream.range(0, 1_000)
        .mapToObj(i -> page("https://news.example/many/" + i, TEXT.replace("十条", i + "条")))
        .collect(Collectors.joining("\n"));

    Answer answer = service.post("/api/v1/pages", "application/x-ndjson", body);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("received").asInt()).isEqualTo(1_000);
    assertThat(answer.json().path("rejected")).isEmpty();
    assertThat(answer.json().path("articles").findValuesAsText("id")).doesNotHaveDuplicates().hasSize(1_000);
    assertThat(answer.json().path("listed").asInt()).isEqualTo(1_000);
  }

  private static void assertProblem(Answer answer, int status, String detail) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.json().path("type").asText()).isEqualTo("about:blank");
    assertThat(answer.json().path("title").asText()).isNotBlank();
    assertThat(answer.json().path("detail").asText()).isNotBlank().contains(detail);
  }

  private static String page(String url, String text) {
    ObjectNode page = new ObjectMapper().createObjectNode();
    page.put("text", text).put("url", url).put("site", "示例网").put("crawledAt", "2020-03-01");
    return page.toString();
  }
}
