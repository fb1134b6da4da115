package org.fugong.service.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fugong.service.testing.TestElasticsearch;
import org.fugong.service.testing.TestService;
import org.fugong.service.testing.TestService.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The indices as whoever runs the service sees them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdminIT {
  private static final String TEXT = "泉州市各银行向企业发放贷款。\\n南通市港口恢复作业，货车凭通行证放行。";

  @Test
  void indices_are_listed_with_their_versions() {
    try (TestService service = TestService.start()) {
      service.send("PUT", "/api/v1/articles/one", "{\"body\": \"" + TEXT + "\"}");

      Answer answer = service.send("GET", "/api/v1/admin/indices", "");

      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      JsonNode articles = answer.json().path("indices").get(0);
      assertThat(articles.path("alias").asText()).endsWith("-articles");
      assertThat(articles.path("index").asText()).matches("test-.*-articles-v[0-9]+-1");
      assertThat(articles.path("version").asInt()).isEqualTo(articles.path("bundledVersion").asInt()).isPositive();
      assertThat(articles.path("documents").asLong()).isEqualTo(1);
      assertThat(answer.json().path("rebuild").path("state").asText()).isEqualTo("idle");
    }
  }

  @Test
  void administration_wants_the_key() {
    try (TestService service = TestService.start()) {
      assertThat(service.get("/api/v1/admin/indices").status()).isEqualTo(401);
      assertThat(service.send(HttpRequest.newBuilder(service.uri().resolve("/api/v1/admin/rebuild"))
          .POST(HttpRequest.BodyPublishers.noBody())).status()).isEqualTo(401);
    }
  }

  @Test
  void a_rebuild_keeps_every_document_and_takes_the_old_indices_away() throws InterruptedException {
    try (TestService service = TestService.start()) {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < 450; i++) {
        lines.append("{\"id\": \"a").append(i).append("\", \"title\": \"第").append(i).append("篇\", \"body\": \"").append(TEXT).append("\"}\n");
      }
      assertThat(service.post("/api/v1/articles", "application/x-ndjson", lines.toString()).json().path("indexed").asInt()).isEqualTo(450);
      String before = service.get("/api/v1/articles/a449").text();

      Answer begun = service.send("POST", "/api/v1/admin/rebuild", "");
      assertThat(begun.status()).as(begun.text()).isEqualTo(202);
      assertThat(begun.header("Location")).isEqualTo("/api/v1/admin/rebuild");
      JsonNode ended = awaitEnd(service);

      assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("done");
      assertThat(ended.path("copied").asLong()).isEqualTo(ended.path("total").asLong()).isGreaterThanOrEqualTo(450);
      JsonNode articles = service.send("GET", "/api/v1/admin/indices", "").json().path("indices").get(0);
      assertThat(articles.path("index").asText()).endsWith("-2");
      assertThat(articles.path("documents").asLong()).isEqualTo(450);
      assertThat(service.get("/api/v1/articles/a449").text()).isEqualTo(before);
      assertThat(service.send("PUT", "/api/v1/articles/after", "{\"body\": \"重建之后还能写。\"}").status()).isEqualTo(201);
    }
  }

  @Test
  void indices_that_vanish_are_made_again() throws IOException, InterruptedException {
    try (TestService service = TestService.start()) {
      service.bean(ElasticsearchClient.class).indices().delete(
          delete -> delete.index(indices(service)));

      Answer answer = service.send("PUT", "/api/v1/articles/one", "{\"body\": \"" + TEXT + "\"}");

      assertThat(answer.status()).as(answer.text()).isEqualTo(201);
      assertThat(service.send("GET", "/api/v1/admin/indices", "").json().path("indices").get(1).path("health").asText()).isNotEqualTo("missing");
    }
  }

  @Test
  void a_service_does_not_start_on_indices_of_a_newer_version() throws IOException {
    String prefix = "test-" + UUID.randomUUID();
    try (TestService service = TestService.start(TestElasticsearch.uri(), Map.of("fugong.index-prefix", prefix))) {
      service.bean(ElasticsearchClient.class).indices().putMapping(
          mapping -> mapping.index(prefix + "-articles").meta("version", JsonData.of(99)));
    }

    assertThatThrownBy(() -> TestService.start(TestElasticsearch.uri(), Map.of("fugong.index-prefix", prefix)))
        .hasStackTraceContaining("newer version of Fugong: its _meta.version is [99]");
  }

  @Test
  void nothing_is_written_into_indices_of_an_older_version_until_they_are_rebuilt() throws IOException, InterruptedException {
    String prefix = "test-" + UUID.randomUUID();
    Map<String, Object> properties = Map.of("fugong.index-prefix", prefix);
    try (TestService older = TestService.start(TestElasticsearch.uri(), properties)) {
      older.send("PUT", "/api/v1/articles/old", "{\"body\": \"" + TEXT + "\"}");
      older.bean(ElasticsearchClient.class).indices().putMapping(
          mapping -> mapping.index(prefix + "-articles").meta("version", JsonData.of(0)));
    }
    try (TestService service = TestService.start(TestElasticsearch.uri(), properties)) {
      Answer refused = service.send("PUT", "/api/v1/articles/new", "{\"body\": \"" + TEXT + "\"}");
      assertThat(refused.status()).as(refused.text()).isEqualTo(503);
      assertThat(refused.text()).contains("its _meta.version is [0]", "POST /api/v1/admin/rebuild");
      assertThat(service.get("/api/v1/articles/old").status()).isEqualTo(200);

      service.send("POST", "/api/v1/admin/rebuild", "");

      assertThat(awaitEnd(service).path("state").asText()).isEqualTo("done");
      assertThat(service.send("PUT", "/api/v1/articles/new", "{\"body\": \"" + TEXT + "\"}").status()).isEqualTo(201);
      assertThat(service.get("/api/v1/articles/old").status()).isEqualTo(200);
    }
  }

  @Test
  void the_dictionary_has_a_tag_and_is_not_sent_twice() {
    try (TestService service = TestService.start()) {
      Answer first = service.get("/dictionary/ik.txt");
      Answer head = service.send(HttpRequest.newBuilder(service.uri().resolve("/dictionary/ik.txt")).method("HEAD", HttpRequest.BodyPublishers.noBody()));
      Answer again = service.send(HttpRequest.newBuilder(service.uri().resolve("/dictionary/ik.txt")).header("If-None-Match", first.header("ETag")));
      Answer since = service.send(HttpRequest.newBuilder(service.uri().resolve("/dictionary/ik.txt")).header("If-Modified-Since", first.header("Last-Modified")));

      assertThat(first.status()).isEqualTo(200);
      assertThat(first.header("Content-Type")).isEqualTo("text/plain; charset=UTF-8");
      assertThat(first.text().lines()).contains("复工复产");
      assertThat(head.status()).isEqualTo(200);
      assertThat(head.text()).isEmpty();
      assertThat(head.header("ETag")).isEqualTo(first.header("ETag")).isNotEmpty();
      assertThat(head.header("Last-Modified")).isEqualTo(first.header("Last-Modified")).isNotEmpty();
      assertThat(again.status()).isEqualTo(304);
      assertThat(since.status()).isEqualTo(304);
    }
  }

  private static List<String> indices(TestService service) {
    return service.send("GET", "/api/v1/admin/indices", "").json().path("indices").findValuesAsText("index");
  }

  private static JsonNode awaitEnd(TestService service) throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      JsonNode status = service.send("GET", "/api/v1/admin/rebuild", "").json();
      if (!status.path("state").asText().equals("running")) {
        return status;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("30 s have not been enough for a rebuild of 450 articles");
  }
}
