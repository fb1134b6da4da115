package org.fugong.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.fugong.service.testing.TestElasticsearch;
import org.fugong.service.testing.TestProxy;
import org.fugong.service.testing.TestService;
import org.fugong.service.testing.TestService.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the service says while Elasticsearch is away, and that it finds back by itself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AvailabilityIT {
  private static final String PAGE = "{\"url\": \"https://news.example/away\", \"text\": \"工厂今天开工，班车也恢复了。\"}";

  @Test
  void without_elasticsearch_everything_is_503_with_retry_after_and_back_once_it_is_there() {
    try (TestProxy proxy = new TestProxy(TestElasticsearch.uri());
        TestService service = TestService.start(proxy.uri(), Map.of())) {
      assertThat(service.post("/api/v1/pages", "application/json", PAGE).status()).isEqualTo(200);
      assertThat(service.get("/health/readiness").status()).isEqualTo(200);

      proxy.cut();

      assertUnavailable(() -> service.post("/api/v1/pages", "application/json", PAGE));
      assertUnavailable(() -> service.get("/api/v1/articles/x"));
      assertThat(service.get("/health").status()).isEqualTo(503);
      assertThat(service.get("/health/readiness").status()).isEqualTo(503);
      assertThat(service.get("/health/liveness").status()).isEqualTo(200);

      proxy.mend();

      await(() -> service.get("/health/readiness").status() == 200);
      assertThat(service.post("/api/v1/pages", "application/json", PAGE).status()).isEqualTo(200);
    }
  }

  @Test
  void an_elasticsearch_that_hangs_is_503_too_and_health_says_so_within_two_seconds() {
    try (TestProxy proxy = new TestProxy(TestElasticsearch.uri());
        TestService service = TestService.start(proxy.uri(), Map.of("fugong.read-timeout", "2s"))) {
      assertThat(service.get("/health/readiness").status()).isEqualTo(200);

      proxy.hold();

      Instant before = Instant.now();
      assertThat(service.get("/health/readiness").status()).isEqualTo(503);
      assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
      assertUnavailable(() -> service.get("/api/v1/articles/x"));

      proxy.mend();

      await(() -> service.get("/health/readiness").status() == 200);
      assertThat(service.get("/api/v1/articles/x").status()).isEqualTo(404);
    }
  }

  @Test
  void a_service_started_before_elasticsearch_makes_its_indices_once_it_comes() {
    try (TestProxy proxy = new TestProxy(TestElasticsearch.uri())) {
      proxy.cut();
      try (TestService service = TestService.start(proxy.uri(), Map.of())) {
        assertThat(service.get("/health/readiness").status()).isEqualTo(503);

        proxy.mend();

        await(() -> service.get("/health/readiness").status() == 200);
        assertThat(service.post("/api/v1/pages", "application/json", PAGE).status()).isEqualTo(200);
      }
    }
  }

  @Test
  void health_tells_details_to_those_with_the_admin_key_alone() {
    try (TestService service = TestService.start()) {
      assertThat(service.get("/health").text()).contains("UP").doesNotContain("diskSpace", "elasticsearch");
      assertThat(service.send("GET", "/health", "").text()).contains("diskSpace", "elasticsearch");
    }
  }

  @Test
  void nobody_listening_at_all_is_503() {
    try (TestService service = TestService.start(URI.create("http://127.0.0.1:1"), Map.of())) {
      assertUnavailable(() -> service.get("/api/v1/articles/x"));
    }
  }

  private static void assertUnavailable(Supplier<Answer> request) {
    Instant before = Instant.now();
    Answer answer = request.get();
    assertThat(answer.status()).as(answer.text()).isEqualTo(503);
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  private static void await(Supplier<Boolean> condition) {
    Instant deadline = Instant.now().plusSeconds(30);
    while (!condition.get()) {
      assertThat(Instant.now()).as("30 s have not been enough").isBefore(deadline);
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
