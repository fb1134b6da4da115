package org.fugong.service.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.fugong.service.analytics.ReportedArticle;
import org.fugong.service.analytics.ReportedArticles;
import org.fugong.service.index.ArticleDocument;
import org.fugong.service.index.ArticleWriter;
import org.fugong.service.index.DocumentBuilder;
import org.fugong.service.index.Documents;
import org.fugong.service.index.IndexedArticle;
import org.fugong.service.index.Replacement;
import org.fugong.service.testing.TestElasticsearch;
import org.fugong.service.testing.TestProxy;
import org.fugong.service.testing.TestService;
import org.fugong.service.testing.TestService.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ExportIT {
  private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();
  private static TestService service;

  @BeforeAll
  static void start() {
    service = TestService.start();
    write(service, documents(service, ReportedArticles.all()));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static List<Documents> documents(TestService service, List<IndexedArticle> articles) {
    DocumentBuilder builder = service.bean(DocumentBuilder.class);
    return articles.stream().map(article -> builder.build(article, Instant.parse("2020-03-15T08:00:00Z"))).toList();
  }

  private static void write(TestService service, List<Documents> documents) {
    service.bean(ArticleWriter.class).write(documents.stream()
        .map(each -> new Replacement(Replacement.Scope.ARTICLE, each.article().id(), List.of(each))).toList())
        .forEach(outcome -> assertThat(outcome.error()).isNull());
  }

  private static Answer get(String path, String query) {
    return service.get(path + "?" + Stream.of(query.split("&")).map(part -> {
      int equals = part.indexOf('=');
      return equals < 0 ? part : part.substring(0, equals + 1) + URLEncoder.encode(part.substring(equals + 1), StandardCharsets.UTF_8);
    }).reduce((a, b) -> a + "&" + b).orElse(""));
  }

  private static List<JsonNode> records(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text().lines().map(line -> {
      try {
        return JSON.readTree(line);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(line, e);
      }
    }).toList();
  }

  @Test
  void articlesAreATableThatASpreadsheetOpens() {
    Answer answer = get("/api/v1/export", "");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("text/csv; charset=UTF-8; header=present");
    assertThat(answer.header("Content-Disposition")).matches("attachment; filename=\"fugong-articles-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
    List<String> lines = List.of(answer.text().split("\r\n"));
    assertThat(lines).hasSize(7);
    assertThat(lines.get(0)).isEqualTo("\uFEFFid,title,subtitle,byline,date,dateSource,province,city,district,code,measures,measureLabels,site,url,kind,story,body");
    assertThat(lines.get(1)).startsWith("nanjing-late,,,,2020-03-03,published,江苏省,南京市,鼓楼区,320106；320100,rent_relief,租金减免,南京网,,article,");
    assertThat(lines.get(6)).startsWith("jiangsu,");
  }

  @Test
  void recordsHaveTheKeysOfTheAnswersAndTheTextAsWritten() {
    List<JsonNode> records = records(get("/api/v1/export", "format=ndjson&what=measures&sort=oldest&city=-南京"));
    assertThat(records).hasSize(4);
    assertThat(records.get(0).toString()).isEqualTo("{\"id\":\"quanzhou-1\",\"articleId\":\"quanzhou\",\"type\":\"rent_relief\",\"group\":\"funds\","
        + "\"evidence\":\"業主為承租商戶減免租金兩個月。\",\"start\":0,\"end\":15,\"actor\":null,"
        + "\"place\":{\"province\":\"福建省\",\"city\":\"泉州市\",\"district\":null,\"code\":\"350500\"},\"date\":\"2020-02-05\",\"dateSource\":\"published\","
        + "\"amounts\":[{\"text\":\"兩個月\",\"value\":2,\"unit\":\"个月\"}],\"title\":\"泉州業主減租\",\"site\":null,\"url\":null,\"kind\":\"article\"}");
    assertThat(records).extracting(record -> record.get("articleId").asText()).endsWith("jiangsu");
  }

  @Test
  void measuresAreATableToo() {
    Answer answer = get("/api/v1/export", "what=measures&measure=financing&q=贷款&understand=false");
    assertThat(answer.text().lines().skip(1)).containsExactlyInAnyOrder(
        "nanjing-2,nanjing,financing,金融支持,funds,全市银行为企业发放贷款2500万元。,16,34,,江苏省,南京市,,320100,2020-02-10,published,2500万元,25000000,南京为商户减负,南京网,,article",
        "nantong-2,nantong,financing,金融支持,funds,另有信用贷款50万元到账，利率<b>4%</b>。,33,58,,江苏省,南通市,,320600,2020-02-12,published,50万元；4%,500000,南通银行送贷款,南通网,,article");
  }

  @Test
  void allMatchesAreWrittenHoweverManyEachOnce() {
    try (TestService large = TestService.start()) {
      write(large, documents(large, IntStream.range(0, 1001).mapToObj(i -> ReportedArticle.of("a" + i, "第" + i + "篇").saying("开门了。").indexed()).toList()));
      List<JsonNode> records = records(large.get("/api/v1/export?format=ndjson"));
      assertThat(records).extracting(record -> record.get("id").asText()).doesNotHaveDuplicates().hasSize(1001).isSorted();
    }
  }

  @Test
  void aFailureInTheMiddleBreaksTheConnectionOff() throws Exception {
    try (TestProxy proxy = new TestProxy(TestElasticsearch.uri()); TestService large = TestService.start(proxy.uri(), Map.of())) {
      write(large, manyLargeOnes(large));
      try (InputStream body = begin(large)) {
        assertThat(body.read()).isEqualTo('{');
        proxy.cut();
        assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void aReaderThatIsGoneEndsTheReading() throws Exception {
    try (TestService large = TestService.start()) {
      write(large, manyLargeOnes(large));
      long before = openContexts();
      try (InputStream body = begin(large)) {
        assertThat(body.read()).isEqualTo('{');
        assertThat(openContexts()).isGreaterThan(before);
      }
      Instant patience = Instant.now().plusSeconds(60);
      while (openContexts() > before && Instant.now().isBefore(patience)) {
        Thread.sleep(200);
      }
      assertThat(openContexts()).isLessThanOrEqualTo(before);
    }
  }

  /** How many points in time Elasticsearch keeps. */
  private static long openContexts() throws Exception {
    HttpResponse<String> stats = HttpClient.newHttpClient().send(
        HttpRequest.newBuilder(TestElasticsearch.uri().resolve("/_nodes/stats/indices/search")).build(), BodyHandlers.ofString());
    return JSON.readTree(stats.body()).get("nodes").elements().next().at("/indices/search/open_contexts").asLong();
  }

  private static InputStream begin(TestService large) throws Exception {
    return HttpClient.newHttpClient().send(
        HttpRequest.newBuilder(URI.create(large.uri() + "/api/v1/export?format=ndjson")).build(), BodyHandlers.ofInputStream()).body();
  }

  /** 38 MB, more than waits in buffers between a writer and a reader. */
  private static List<Documents> manyLargeOnes(TestService large) {
    List<IndexedArticle> articles = IntStream.range(0, 650).mapToObj(i -> ReportedArticle.of("a" + i, null).saying("开门了。").indexed()).toList();
    return documents(large, articles).stream().map(ExportIT::grown).toList();
  }

  @Test
  void aFailureAtTheBeginningIsAProblem() {
    try (TestProxy proxy = new TestProxy(TestElasticsearch.uri()); TestService broken = TestService.start(proxy.uri(), Map.of())) {
      proxy.cut();
      assertThat(broken.get("/api/v1/export").status()).isEqualTo(503);
    }
  }

  /** With 20,000 characters that are kept and not searched. */
  private static Documents grown(Documents documents) {
    try {
      ObjectNode article = JSON.valueToTree(documents.article());
      article.put("bodyOriginal", "開門了。".repeat(5000));
      return new Documents(JSON.treeToValue(article, ArticleDocument.class), documents.measures());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void wrongParametersAreNamed() {
    for (String[] wrong : new String[][] {
        {"format=xlsx", "format", "got [xlsx], expected one of csv, ndjson"}, {"what=all", "what", "got [all], expected one of articles, measures"},
        {"sort=relevance", "sort", "got [relevance], expected one of newest, oldest"}, {"formats=csv", "formats", "unknown parameter 'formats': did you mean 'format'?"},
        {"what=measures&in=title", "in", "got [title], expected none with what=measures, where q searches the evidence"}}) {
      Answer answer = get("/api/v1/export", wrong[0]);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().get("errors").get(0).get("field").asText()).isEqualTo(wrong[1]);
      assertThat(answer.json().get("errors").get(0).get("message").asText()).isEqualTo(wrong[2]);
    }
    assertThat(get("/api/v1/feed.atom", "size=3").status()).isEqualTo(400);
  }

  @Test
  void theNewestAreAFeedThatIsNotSentTwice() throws Exception {
    Answer answer = get("/api/v1/feed.atom", "province=江苏");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/atom+xml; charset=UTF-8");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document feed = factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.text().getBytes(StandardCharsets.UTF_8)));
    assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(feed.getElementsByTagName("updated").item(0).getTextContent()).isEqualTo("2020-03-15T08:00:00Z");
    assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(5);
    assertThat(feed.getElementsByTagName("title").item(1).getTextContent()).isEqualTo("市属平台再免收一个月租金。");
    assertThat(feed.getElementsByTagName("published").item(0).getTextContent()).isEqualTo("2020-03-03T00:00:00+08:00");
    assertThat(feed.getElementsByTagName("id").item(1).getTextContent()).startsWith("urn:uuid:");
    assertThat(answer.text()).contains("利率&lt;b&gt;4%&lt;/b&gt;");
    HttpRequest.Builder again = HttpRequest.newBuilder(answer.response().uri()).header("If-None-Match", answer.header("ETag"));
    assertThat(service.send(again).status()).isEqualTo(304);
  }
}
