package org.fugong.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fugong.launcher.LocalElasticsearch.Event;
import org.fugong.launcher.LocalElasticsearch.State;
import org.junit.jupiter.api.Test;

/** One server for all that needs a running one: starts take seconds. */
class LocalElasticsearchIT {
  private static final Path DISTRIBUTION = Path.of("target/elasticsearch");
  private static final Path DATA = Path.of("target/launcher-it");

  @Test
  void aServerAnswersKeepsOthersOffItsDataComesBackAfterAKillAndEnds() throws Exception {
    List<Event> events = new CopyOnWriteArrayList<>();
    ServerSettings settings = ServerSettings.of(DISTRIBUTION, DATA).withHeap("512m");
    URI uri;
    try (LocalElasticsearch server = LocalElasticsearch.start(settings, events::add)) {
      uri = server.uri();
      assertThat(server.state()).isEqualTo(State.RUNNING);
      assertThat(get(uri.resolve("/_cat/plugins?h=component"))).contains("analysis-ik");

      assertThatExceptionOfType(ElasticsearchStartException.class)
          .isThrownBy(() -> LocalElasticsearch.start(settings))
          .withMessageContaining(settings.data().toString())
          .withMessageContaining(Long.toString(ProcessHandle.current().pid()));
      assertThatExceptionOfType(ElasticsearchStartException.class)
          .isThrownBy(() -> LocalElasticsearch.start(
              ServerSettings.of(DISTRIBUTION, Path.of("target/launcher-it-second")).withPort(uri.getPort())))
          .withMessageContaining("port " + uri.getPort());

      ProcessHandle killed = serverProcess();
      killed.destroyForcibly();
      await("the restart", () -> server.state() == State.RESTARTING);
      await("the server is back", () -> server.state() == State.RUNNING
          && get(uri.resolve("/_cat/nodes?h=version")).contains("8.19"));
      assertThat(serverProcess().pid()).isNotEqualTo(killed.pid());
    }
    assertThat(events).extracting(Event::state)
        .containsExactly(State.RUNNING, State.RESTARTING, State.RUNNING, State.STOPPED);
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> get(uri));
  }

  private static ProcessHandle serverProcess() throws IOException {
    long pid = Long.parseLong(Files.readString(DATA.resolve("temp/server.pid")).strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  private static String get(URI uri) throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
  }

  private static void await(String what, Callable<Boolean> condition) throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(90));
    while (!holds(condition)) {
      assertThat(Instant.now()).as(what + " within 90 s").isBefore(end);
      Thread.sleep(100);
    }
  }

  private static boolean holds(Callable<Boolean> condition) throws Exception {
    try {
      return condition.call();
    } catch (IOException e) {
      return false;
    }
  }
}
