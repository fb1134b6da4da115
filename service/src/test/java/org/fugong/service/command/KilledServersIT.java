package org.fugong.service.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a user sees when Elasticsearch, or everything, is killed with kill -9. */
class KilledServersIT {
  private static final int PAGES = 2000;
  private static final Duration TO_START = Duration.ofMinutes(4);
  /** Several words are searched twice in one request, strictly and relaxed. */
  private static final String WORDS = "/api/v1/search?q=" + URLEncoder.encode("南京 复工 企业", StandardCharsets.UTF_8);

  private Path folder;
  private Path data;

  @BeforeEach
  void makeFolder() throws IOException {
    assumeTrue(!"containers".equals(System.getProperty("fugong.test.elasticsearch")), "is about the local server");
    // below target, because the launcher's server must be able to look into it
    folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/killed-servers")), "run");
    data = folder.resolve("data");
  }

  @AfterEach
  void deleteFolder() throws IOException {
    if (folder != null) {
      try (Stream<Path> paths = Files.walk(folder)) {
        paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  @Test
  void allPagesAreInAndNoneTwiceWhenEverythingIsKilledInTheMiddleAndStartedAgain() throws Exception {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    for (int i = 0; i < PAGES; i++) {
      Files.writeString(pages.resolve("page-%04d.txt".formatted(i)), page(i));
    }
    Path output = folder.resolve("output");
    int port = freePort();
    ServeProcess first = ServeProcess.start(port, data, output, pages);
    first.await("some pages are in", TO_START, () -> inJournal() > 0);
    ProcessHandle elasticsearch = ServeProcess.elasticsearch(data);
    elasticsearch.destroyForcibly();
    first.kill();
    int before = inJournal();
    assertThat(before).isPositive().isLessThan(PAGES);

    try (ServeProcess second = ServeProcess.start(port, data, output, pages)) {
      second.await("all is told", TO_START, () -> second.printed().contains("Ctrl-C"));

      assertThat(second.printed()).contains(String.format("%,d pages were in already", before));
      assertThat(total(second)).isEqualTo(PAGES);
      assertThat(titles(second)).hasSize(PAGES);
    }
  }

  @Test
  void whileElasticsearchIsKilledSearchesAnswer503AndTheServiceComesBackByItself() throws Exception {
    Path page = Files.writeString(folder.resolve("page.txt"), page(1));
    try (ServeProcess service = ServeProcess.start(freePort(), data, folder.resolve("output"), page)) {
      service.await("all is told", TO_START, () -> service.printed().contains("Ctrl-C"));
      assertThat(service.status("/api/v1/search")).isEqualTo(200);
      assertThat(service.status("/health")).isEqualTo(200);

      ServeProcess.elasticsearch(data).destroyForcibly();

      assertUnavailable(service, awaitOther(service, "/api/v1/search"));
      assertThat(service.status("/health")).isEqualTo(503);
      assertThat(service.status("/health/liveness")).isEqualTo(200);
      askUntilBothAnswer(service, "/api/v1/search", WORDS);
      service.await("it is healthy", Duration.ofSeconds(30), () -> service.status("/health") == 200);
      assertThat(total(service)).isEqualTo(1);
    }
  }

  /** The first answer that is not 200. */
  private static HttpResponse<String> awaitOther(ServeProcess service, String path) throws IOException, InterruptedException {
    AtomicReference<HttpResponse<String>> other = new AtomicReference<>();
    service.await("the search can't answer", Duration.ofSeconds(20), () -> {
      HttpResponse<String> answer = service.get(path);
      other.set(answer != null && answer.statusCode() == 200 ? null : answer);
      return other.get() != null;
    });
    return other.get();
  }

  /** Asks without a pause, so that no moment of the server's start stays unseen. */
  private static void askUntilBothAnswer(ServeProcess service, String one, String other) {
    long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    boolean bothAnswer = false;
    while (!bothAnswer) {
      assertThat(System.nanoTime()).as("3 minutes have not been enough; it printed:\n" + service.printed()).isLessThan(deadline);
      bothAnswer = true;
      for (String path : List.of(one, other)) {
        HttpResponse<String> answer = service.get(path);
        if (answer == null || answer.statusCode() != 200) {
          assertUnavailable(service, answer);
          bothAnswer = false;
        }
      }
    }
  }

  private static void assertUnavailable(ServeProcess service, HttpResponse<String> answer) {
    assertThat(answer).as("no answer at all; it printed:\n" + service.printed()).isNotNull();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
  }

  private static String page(int i) {
    return "第" + i + "号企业复工纪实\n发布时间:2020-02-" + (10 + i % 19) + "\n\n南京市第" + i + "家企业昨天复工。市里为它提供贷款" + (i + 1)
        + "万元,减免租金两个月,派出驻企联络员三名,发放口罩" + (i + 10) + "只,确保复工复产平稳有序。\n企业负责人说,编号" + i
        + "的生产线已经全部开动,员工返岗率达到九成以上,订单排到了四月。\n";
  }

  private int inJournal() {
    try (Stream<String> lines = Files.lines(data.resolve("ingest-journal"))) {
      return (int) lines.filter(line -> line.matches("0 [0-9a-f]{16}")).count();
    } catch (IOException e) {
      return 0;
    }
  }

  private static int total(ServeProcess service) throws IOException {
    return json(service, "/api/v1/search?size=0").path("total").path("value").asInt();
  }

  private static Set<String> titles(ServeProcess service) throws IOException {
    Set<String> titles = new HashSet<>();
    for (int page = 1; page <= PAGES / 100; page++) {
      for (JsonNode hit : json(service, "/api/v1/search?facets=none&size=100&page=" + page).path("hits")) {
        titles.add(hit.path("title").asText());
      }
    }
    return titles;
  }

  private static JsonNode json(ServeProcess service, String path) throws IOException {
    return new ObjectMapper().readTree(service.get(path).body());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
