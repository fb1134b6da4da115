package org.fugong.service.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The whole service on a free port, over indices of its own, and a client that speaks to it as anybody would. */
public final class TestService implements AutoCloseable {
  /** The admin key of every service that tests start. */
  public static final String ADMIN_KEY = "key-of-the-tests";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final EmbeddedServer server;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private TestService(EmbeddedServer server) {
    this.server = server;
  }

  /** A service over the tests' Elasticsearch with empty indices that no other test uses. */
  public static TestService start() {
    return start(TestElasticsearch.uri(), Map.of());
  }

  /** A service over this Elasticsearch, with more properties or others than tests usually have. */
  public static TestService start(URI elasticsearch, Map<String, Object> properties) {
    Map<String, Object> all = new HashMap<>();
    all.put("micronaut.server.port", -1);
    all.put("elasticsearch.http-hosts", elasticsearch.toString());
    all.put("fugong.index-prefix", "test-" + UUID.randomUUID());
    all.put("fugong.admin-key", ADMIN_KEY);
    all.putAll(properties);
    return new TestService(ApplicationContext.run(EmbeddedServer.class, all));
  }

  /** A bean of the running service. */
  public <T> T bean(Class<T> type) {
    return server.getApplicationContext().getBean(type);
  }

  /** Where the service listens. */
  public URI uri() {
    return server.getURI();
  }

  /** A request that anybody may send. */
  public Answer get(String path) {
    return send(HttpRequest.newBuilder(uri().resolve(path)).GET());
  }

  /** A request with the admin key. */
  public Answer post(String path, String contentType, String body) {
    return post(path, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  /** A request with the admin key. */
  public Answer post(String path, String contentType, byte[] body) {
    return send(admin(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
  }

  /** A request with the admin key and any method. */
  public Answer send(String method, String path, String json) {
    BodyPublisher body = json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
    return send(admin(path).header("Content-Type", "application/json").method(method, body));
  }

  /** The beginning of a request with the admin key. */
  public HttpRequest.Builder admin(String path) {
    return HttpRequest.newBuilder(uri().resolve(path)).header("Authorization", "Bearer " + ADMIN_KEY);
  }

  /** Sends any request. */
  public Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(client.send(request.timeout(Duration.ofMinutes(2)).build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }

  /** An answer. */
  public record Answer(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public String text() {
      return response.body();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public JsonNode json() {
      try {
        return MAPPER.readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException("no JSON: " + response.body(), e);
      }
    }
  }
}
