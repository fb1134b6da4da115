package org.fugong.service.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.fugong.service.OverloadedException;
import org.fugong.service.ServiceConfiguration;
import org.fugong.service.UnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the failures of a server that answers like Elasticsearch become. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(20)
class FailureSortingTransportTest {
  private static final String FOUND =
      "{\"took\": 1, \"timed_out\": false, \"status\": 200, \"_shards\": {\"total\": 1, \"successful\": 1, \"failed\": 0},"
          + " \"hits\": {\"total\": {\"value\": 0, \"relation\": \"eq\"}, \"hits\": []}}";

  private HttpServer server;
  private RestClient rest;
  private ElasticsearchClient client;
  private volatile String answer = "";
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch free = new CountDownLatch(1);

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", exchange -> {
      asked.countDown();
      if (answer.isEmpty()) {
        await(free);
      }
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
    server.start();
    rest = RestClient.builder(new HttpHost(server.getAddress().getAddress(), server.getAddress().getPort(), "http")).build();
    client = new ElasticsearchClient(
        new FailureSortingTransport(new RestClientTransport(rest, new JacksonJsonpMapper()), configuration()));
  }

  @AfterEach
  void stop() throws IOException {
    free.countDown();
    rest.close();
    server.stop(0);
  }

  @Test
  void searches_in_one_request_that_find_no_shard_are_unavailable() {
    answer = msearch(FOUND, failure(503, "search_phase_execution_exception", "all shards failed"));

    assertThatThrownBy(this::search).isInstanceOf(UnavailableException.class).hasMessageContaining("all shards failed");
  }

  @Test
  void searches_in_one_request_that_have_no_room_are_overload() {
    answer = msearch(failure(429, "es_rejected_execution_exception", "queue is full"), FOUND);

    assertThatThrownBy(this::search).isInstanceOf(OverloadedException.class).hasMessageContaining("queue is full");
  }

  @Test
  void a_search_among_several_that_is_rejected_is_our_bug() {
    answer = msearch(FOUND, failure(400, "parsing_exception", "unknown query"));

    assertThatThrownBy(this::search).isInstanceOf(ElasticsearchException.class).hasMessageContaining("unknown query");
  }

  @Test
  void searches_that_all_succeed_are_answered() throws IOException {
    answer = msearch(FOUND, FOUND);

    assertThat(search()).isEqualTo(2);
  }

  @Test
  void a_request_that_is_under_way_when_the_service_stops_is_unavailable() throws Exception {
    CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() -> {
      try {
        return search();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    });
    await(asked);

    rest.close();

    assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class).hasCauseInstanceOf(UnavailableException.class);
  }

  private int search() throws IOException {
    return client.msearch(search -> search.searches(item -> item.header(header -> header.index("i")).body(body -> body)), Object.class)
        .responses().size();
  }

  private static String msearch(String... items) {
    return "{\"took\": 1, \"responses\": [" + String.join(", ", items) + "]}";
  }

  private static String failure(int status, String type, String reason) {
    return "{\"status\": " + status + ", \"error\": {\"type\": \"" + type + "\", \"reason\": \"" + reason + "\"}}";
  }

  @Test
  void more_requests_than_connections_are_too_many() throws Exception {
    try (RestClient narrow = RestClient.builder(new HttpHost(server.getAddress().getAddress(), server.getAddress().getPort(), "http"))
        .setHttpClientConfigCallback(http -> http.setMaxConnPerRoute(1).setMaxConnTotal(1))
        .setRequestConfigCallback(request -> request.setConnectionRequestTimeout(100))
        .build()) {
      ElasticsearchClient waiting = new ElasticsearchClient(
          new FailureSortingTransport(new RestClientTransport(narrow, new JacksonJsonpMapper()), configuration()));
      ExecutorService threads = Executors.newFixedThreadPool(2);
      try {
        threads.submit(() -> search(waiting));
        asked.await();
        Future<?> second = threads.submit(() -> search(waiting));
        Thread.sleep(500); // longer than the second may wait for the only connection
        free.countDown();
        assertThatThrownBy(second::get).hasCauseInstanceOf(OverloadedException.class);
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private static void search(ElasticsearchClient client) {
    try {
      client.search(request -> request.index("articles"), Object.class);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static ServiceConfiguration configuration() {
    Duration timeout = Duration.ofSeconds(10);
    return new ServiceConfiguration(Path.of("data"), null, "test", 1, 1, 1, timeout, timeout, timeout, timeout);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
