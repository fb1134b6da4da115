package org.fugong.service.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fugong.service.Fugong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a user sees who starts a new version on the data folder of an older one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OlderIndicesIT {
  private static final Duration TO_START = Duration.ofMinutes(4);

  private Path folder;
  private Path data;
  private Path output;
  private Path page;

  @BeforeEach
  void makeFolder() throws IOException {
    assumeTrue(!"containers".equals(System.getProperty("fugong.test.elasticsearch")), "is about the local server");
    folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/older-indices")), "run");
    data = folder.resolve("data");
    output = folder.resolve("output");
    page = Files.writeString(folder.resolve("page.txt"), "工厂复工\n发布时间:2020-02-20\n\n南京市的工厂昨天复工，银行发放贷款30万元。\n");
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
  void indices_of_an_older_version_are_built_anew_at_the_start_and_by_a_command() throws Exception {
    try (ServeProcess older = ServeProcess.start(freePort(), data, output, page)) {
      older.await("all is told", TO_START, () -> older.printed().contains("Ctrl-C"));
      assertThat(older.printed()).doesNotContain("rebuilt");
      makeOlder(older.printed());
    }
    int port = freePort();
    Path again = folder.resolve("again");
    Path other = Files.writeString(folder.resolve("other.txt"), "商场开门\n发布时间:2020-02-21\n\n南京市的商场昨天开门，减免租金两个月。\n");
    try (ServeProcess service = ServeProcess.start(port, data, again, page, other)) {
      service.await("all is told", TO_START, () -> service.printed().contains("Ctrl-C"));

      assertThat(service.printed()).contains("rebuilt, ", "1 pages taken in", "1 pages were in already");
      assertThat(service.get("/api/v1/search?size=0&facets=none").body()).contains("\"value\":2");

      StringWriter told = new StringWriter();
      int code = Fugong.commandLine().setErr(new PrintWriter(told, true))
          .execute("rebuild", "--url", "http://localhost:" + port, "--key-file", data.resolve("admin-key").toString());

      assertThat(code).as(told.toString()).isZero();
      assertThat(told.toString()).contains("documents copied into new indices");
      assertThat(service.get("/api/v1/search?size=0&facets=none").body()).contains("\"value\":2");
    }
  }

  @Test
  void a_rebuild_that_no_service_can_do_is_told_in_one_line() throws IOException {
    StringWriter told = new StringWriter();

    int code = Fugong.commandLine().setErr(new PrintWriter(told, true))
        .execute("rebuild", "--url", "http://localhost:" + freePort(), "--key", "key");

    assertThat(code).isEqualTo(2);
    assertThat(told.toString().strip()).startsWith("fugong: http://localhost:").endsWith("can't be reached").doesNotContain("\n");
  }

  private static void makeOlder(String printed) throws IOException, InterruptedException {
    Matcher address = Pattern.compile("Elasticsearch +(http://\\S+)").matcher(printed);
    assertThat(address.find()).as(printed).isTrue();
    HttpRequest request = HttpRequest.newBuilder(URI.create(address.group(1) + "/fugong-articles/_mapping"))
        .header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString("{\"_meta\": {\"version\": 1}}")).build();
    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
