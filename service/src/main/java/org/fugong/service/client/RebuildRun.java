package org.fugong.service.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Has a running service build its indices anew, and waits for the end. */
public final class RebuildRun {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
  private final URI address;
  private final String key;
  private final Duration patience;

  /** Told after each question how many documents of how many are copied. */
  @FunctionalInterface
  public interface Progress {
    void tell(long copied, long total);
  }

  /**
   * For one service.
   *
   * @param service its address, with or without a slash at the end
   * @param key the admin key
   * @param patience how long it may be away while it rebuilds
   */
  public RebuildRun(URI service, String key, Duration patience) {
    this.address = URI.create(service.toString().replaceAll("/+$", "") + "/api/v1/admin/rebuild");
    this.key = key;
    this.patience = patience;
  }

  /**
   * Begins a rebuild and waits until it has ended.
   *
   * @return how many documents were copied
   * @throws IOException where the service can't be reached, refuses, or could not rebuild; one line
   */
  public long run(Progress progress) throws IOException, InterruptedException {
    HttpResponse<String> begun;
    try {
      begun = http.send(request().POST(HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    } catch (ConnectException e) {
      throw unreachable(e);
    }
    if (begun.statusCode() != 202) {
      throw refused(begun);
    }
    JsonNode status = JSON.readTree(begun.body());
    while (status.path("state").asText().equals("running")) {
      progress.tell(status.path("copied").asLong(), status.path("total").asLong());
      Thread.sleep(BETWEEN_QUESTIONS.toMillis());
      status = ask();
    }
    if (!status.path("state").asText().equals("done")) {
      throw new IOException("the indices could not be rebuilt, the old ones still stand: "
          + status.path("error").asText("the service was started again meanwhile"));
    }
    progress.tell(status.path("copied").asLong(), status.path("total").asLong());
    return status.path("copied").asLong();
  }

  private JsonNode ask() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        HttpResponse<String> answer = http.send(request().GET().build(), BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
          return JSON.readTree(answer.body());
        }
        if (answer.statusCode() < 500 || System.nanoTime() > deadline) {
          throw refused(answer);
        }
      } catch (ConnectException e) {
        if (System.nanoTime() > deadline) {
          throw unreachable(e);
        }
      }
      Thread.sleep(BETWEEN_QUESTIONS.toMillis());
    }
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(2)).header("Authorization", "Bearer " + key);
  }

  private IOException unreachable(IOException e) {
    return new IOException(address.resolve("/") + " can't be reached", e);
  }

  private IOException refused(HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status == 401 || status == 403) {
      return new IOException(address.resolve("/") + " refuses the admin key (" + status + ")");
    }
    if (status == 404 || status == 405) {
      return new IOException(address + " is no Fugong service (" + status + ")");
    }
    return new IOException(address.resolve("/") + " answers " + status + ": " + detail(answer.body()));
  }

  private static String detail(String body) {
    try {
      return JSON.readTree(body).path("detail").asText("no reason given");
    } catch (JsonProcessingException e) {
      return "no reason given";
    }
  }
}
