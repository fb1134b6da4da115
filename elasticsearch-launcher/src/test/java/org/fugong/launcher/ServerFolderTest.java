package org.fugong.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fugong.launcher.LocalElasticsearch.BackOff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFolderTest {
  private static final ServerUser SELF = new ServerUser(-1, -1);

  @TempDir
  Path folder;

  @Test
  void allThatTheServerWritesLiesInTheFolderAndItListensOnLoopback() throws IOException {
    ServerFolder server = new ServerFolder(folder);
    server.prepare(9321, SELF);
    assertThat(Files.readString(server.config().resolve("elasticsearch.yml")))
        .contains("http.port: 9321", "network.host: 127.0.0.1", "path.data: \"" + folder.resolve("store"));
    for (String name : List.of("elasticsearch.yml", "jvm.options", "log4j2.properties")) {
      assertThat(server.config().resolve(name)).content().doesNotContainPattern("@[a-z]+@");
    }
  }

  @Test
  void anEarlierStartsTemporaryFilesGoAndItsDataStay() throws IOException {
    ServerFolder server = new ServerFolder(folder);
    server.prepare(1, SELF);
    Files.createDirectories(server.temp().resolve("deep"));
    Files.writeString(server.temp().resolve("deep/left"), "x");
    Files.writeString(server.store().resolve("index"), "x");
    server.prepare(2, SELF);
    assertThat(server.temp()).isEmptyDirectory();
    assertThat(server.store().resolve("index")).exists();
    assertThat(server.config().resolve("elasticsearch.yml")).content().contains("http.port: 2");
  }

  @Test
  void aFileInTheFoldersPlaceIsToldInOneLine() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatExceptionOfType(ElasticsearchStartException.class).isThrownBy(() -> new ServerFolder(file).create())
        .withMessage("data folder " + file + " can't be written: " + file + " is no folder");
  }

  @Test
  void aLockKeepsOthersOutUntilItIsGivenBackAndAStaleFileDoesNot() throws IOException {
    ServerFolder server = new ServerFolder(folder);
    Files.writeString(server.lock(), "12345\n");
    FolderLock lock = FolderLock.take(server);
    assertThatExceptionOfType(ElasticsearchStartException.class).isThrownBy(() -> FolderLock.take(server))
        .withMessageContaining(folder.toString()).withMessageContaining("process " + ProcessHandle.current().pid());
    lock.close();
    FolderLock.take(server).close();
  }

  @Test
  void aProcessThatHappensToHaveAnEarlierServersNumberIsLeftAlone() throws IOException {
    ServerFolder server = new ServerFolder(folder);
    server.prepare(1, SELF);
    Process stranger = new ProcessBuilder("sleep", "60").start();
    Files.writeString(server.serverPid(), Long.toString(stranger.pid()));
    OrphanServer.end(server);
    assertThat(stranger.isAlive()).isTrue();
    stranger.destroy();
  }

  @Test
  void aServerOfTheFolderThatOutlivedItsStarterIsEnded() throws Exception {
    ServerFolder server = new ServerFolder(folder);
    server.prepare(1, SELF);
    Process orphan = new ProcessBuilder("sh", "-c", "read nothing", "-Dfugong.data=" + folder).start();
    Files.writeString(server.serverPid(), Long.toString(orphan.pid()));
    OrphanServer.end(server);
    assertThat(orphan.isAlive()).isFalse();
  }

  @Test
  void restartsWaitLongerEachTimeAndShortlyAgainAfterAQuietTime() {
    BackOff backOff = new BackOff();
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    assertThat(List.of(backOff.next(now), backOff.next(now), backOff.next(now), backOff.next(now), backOff.next(now), backOff.next(now)))
        .extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 16L, 30L);
    assertThat(backOff.next(now.plusSeconds(301))).hasSeconds(1);
  }
}
