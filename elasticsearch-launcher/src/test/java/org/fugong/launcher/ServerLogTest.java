package org.fugong.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerLogTest {
  private static final ServerFolder FOLDER = new ServerFolder(Path.of("/data"));

  @Test
  void aFullDiskIsToldWhereverTheLogSaysSo() {
    assertThat(reason("[2026-01-01T00:00:00,000][INFO ][o.e.n.Node ] starting", "java.io.IOException: No space left on device", "\tat x"))
        .isEqualTo("disk full: no space left for /data");
  }

  @Test
  void aTakenPortIsTold() {
    assertThat(reason("org.elasticsearch.http.BindHttpException: Failed to bind to 127.0.0.1:9200")).isEqualTo("the port is taken");
  }

  @Test
  void tooLargeAHeapIsTold() {
    assertThat(reason("OpenJDK 64-Bit Server VM warning: INFO: os::commit_memory failed",
        "# There is insufficient memory for the Java Runtime Environment to continue.")).isEqualTo("not enough memory for the heap");
  }

  @Test
  void theRootCauseIsToldRatherThanTheLastLine() {
    assertThat(reason("[2026-01-01T00:00:00,000][ERROR][o.e.b.Elasticsearch ] fatal exception while booting",
        "org.elasticsearch.ElasticsearchException: outer", "\tat a.b", "Caused by: java.lang.IllegalStateException: the cause", "\tat c.d",
        "ERROR: Elasticsearch did not exit normally - check the logs at /data/logs/server.log"))
        .isEqualTo("it said last: the cause");
    assertThat(ServerLog.lastMeaningful(List.of("Caused by: java.lang.IllegalStateException: the cause", "\tat c.d")))
        .isEqualTo("the cause");
  }

  @Test
  void otherwiseTheLastLineIsToldWithoutItsTime() {
    assertThat(ServerLog.lastMeaningful(List.of("[2026-01-01T00:00:00,000][INFO ][o.e.n.Node               ] starting ...", "", "\tat x")))
        .isEqualTo("starting ...");
    assertThat(ServerLog.lastMeaningful(List.of())).isEqualTo("nothing");
    assertThat(ServerLog.lastMeaningful(List.of("x".repeat(1000)))).hasSizeLessThan(310);
  }

  private static String reason(String... lines) {
    return ServerLog.reason(List.of(lines), FOLDER);
  }
}
