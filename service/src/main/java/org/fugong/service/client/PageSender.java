package org.fugong.service.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Sends deliveries to {@code POST /api/v1/pages}. While the service is away or busy (no connection, 429, 502, 503, 504) it tries
 * again, after what Retry-After asks for, else after a growing pause; until the patience is at an end.
 */
final class PageSender {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final Set<Integer> AWAY_OR_BUSY = Set.of(429, 502, 503, 504);
  private static final int TRIES_ON_ERROR = 3;

  private final HttpClient http = client();
  private final URI service;
  private final String key;
  private final Duration patience;

  /**
   * For one service.
   *
   * @param service its address, with or without a slash at the end
   * @param key the admin key
   * @param patience how long a delivery waits for a service that is away or busy
   */
  PageSender(URI service, String key, Duration patience) {
    this.service = resolve(service, "/api/v1/pages");
    this.key = key;
    this.patience = patience;
  }

  /** Whether a service answers and has no article at all, so that no page can be in. */
  static boolean isEmpty(URI service) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(resolve(service, "/api/v1/search?size=0&facets=none")).timeout(TIMEOUT).build();
    try {
      HttpResponse<String> answer = client().send(request, BodyHandlers.ofString());
      JsonNode total = JSON.readTree(answer.body()).path("total").path("value");
      return answer.statusCode() == 200 && total.isInt() && total.asInt() == 0;
    } catch (IOException e) {
      return false; // a service that is away is waited for when pages are sent
    }
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
  }

  private static URI resolve(URI service, String path) {
    return URI.create(service.toString().replaceAll("/+$", "") + path);
  }

  /** Sends a delivery, however often it takes. */
  Outcome send(Delivery delivery) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(service)
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", delivery.mediaType())
        .header("Accept", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(delivery.body()))
        .build();
    long deadline = System.nanoTime() + patience.toNanos();
    int errors = 0;
    for (int attempt = 1; ; attempt++) {
      HttpResponse<String> answer = null;
      String trouble;
      try {
        answer = http.send(request, BodyHandlers.ofString());
        boolean isAwayOrBusy = AWAY_OR_BUSY.contains(answer.statusCode());
        errors += answer.statusCode() >= 500 && !isAwayOrBusy ? 1 : 0;
        if (!isAwayOrBusy && (answer.statusCode() < 500 || errors == TRIES_ON_ERROR)) {
          return read(delivery, answer);
        }
        trouble = "answers " + answer.statusCode() + reasonIn(answer.body()).map(reason -> " (" + reason + ")").orElse("");
      } catch (IOException e) {
        trouble = "can't be reached (" + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()) + ")";
      }
      Duration pause = pauseAfter(attempt, answer);
      if (System.nanoTime() + pause.toNanos() > deadline) {
        return Outcome.failed(delivery, new IngestException(
            service.resolve("/") + " " + trouble + "; gave up after " + patience.toSeconds() + " s"));
      }
      Thread.sleep(pause.toMillis());
    }
  }

  private static Duration pauseAfter(int attempt, @Nullable HttpResponse<?> answer) {
    Optional<Duration> asked = Optional.ofNullable(answer)
        .flatMap(response -> response.headers().firstValue("Retry-After"))
        .filter(seconds -> seconds.matches("[0-9]{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 10));
    Duration pause = asked.orElse(doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled);
    // requests that failed together don't come back together
    return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 4 + 1));
  }

  private Outcome read(Delivery delivery, HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status == 401 || status == 403) {
      return Outcome.failed(delivery, new IngestException(service.resolve("/") + " refuses the admin key (" + status + ")"));
    }
    if (status == 404 || status == 405) {
      return Outcome.failed(delivery, new IngestException(service + " is no Fugong service (" + status + ")"));
    }
    if (status / 100 != 2) {
      return Outcome.refused(delivery, reasonIn(answer.body()).orElse("the service answers " + status));
    }
    try {
      JsonNode body = JSON.readTree(answer.body());
      Map<Integer, String> refused = new TreeMap<>();
      for (JsonNode line : body.path("rejected")) {
        refused.put(Math.max(line.path("line").asInt(1) - 1, 0), line.path("error").asText("no reason given"));
      }
      return new Outcome(delivery, body.path("indexed").asInt(), refused, null);
    } catch (JsonProcessingException e) {
      return Outcome.failed(delivery, new IngestException(service + " answers no JSON: " + e.getOriginalMessage()));
    }
  }

  /** What a problem document tells. */
  private static Optional<String> reasonIn(String body) {
    try {
      JsonNode problem = JSON.readTree(body);
      return Optional.of(problem.path("detail").asText(problem.path("title").asText())).filter(text -> !text.isBlank());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
