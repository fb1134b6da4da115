package org.fugong.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ServerProcessTest {
  private static final ServerSettings SETTINGS = ServerSettings.of(Path.of("/es"), Path.of("/data")).withHeap("700m");
  private static final ServerFolder FOLDER = new ServerFolder(SETTINGS.data());

  @Test
  void theServerRunsBelowAGuardAsTheUserOfThePrefix() {
    List<String> command = ServerProcess.command(SETTINGS, FOLDER, List.of("setpriv", "--reuid", "1"));
    assertThat(command).startsWith("/bin/sh", "-c");
    assertThat(command.subList(3, command.size())).containsExactly(
        "fugong-elasticsearch", "setpriv", "--reuid", "1", "/bin/bash", "/es/bin/elasticsearch", "-p", "/data/temp/server.pid");
  }

  @Test
  void theCallersVariablesForJavaAndElasticsearchDoNotReachTheServer() {
    Map<String, String> environment = new HashMap<>(Map.of("ES_JAVA_OPTS", "-Xmx9g", "JAVA_TOOL_OPTIONS", "-Dx", "JAVA_HOME", "/j",
        "ES_TMPDIR", "/t", "PATH", "/bin"));
    ServerProcess.setEnvironment(environment, SETTINGS, FOLDER, Path.of("/jdk"));
    assertThat(environment).containsOnly(Map.entry("PATH", "/bin"), Map.entry("ES_JAVA_HOME", "/jdk"),
        Map.entry("ES_PATH_CONF", "/data/config"), Map.entry("ES_TMPDIR", "/data/temp"), Map.entry("ES_JAVA_OPTS", "-Xms700m -Xmx700m"));
  }

  @Test
  void theGuardEndsACommandThatIgnoresItsOwnInputWhenThePipeCloses() throws Exception {
    Process guard = guard("sleep", "100");
    assertThat(guard.waitFor(500, TimeUnit.MILLISECONDS)).isFalse();
    guard.getOutputStream().close();
    assertThat(guard.waitFor(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void theGuardEndsWithTheCommandAndItsExitCode() throws Exception {
    Process guard = guard("sh", "-c", "exit 78");
    assertThat(guard.waitFor()).isEqualTo(78);
  }

  private static Process guard(String... command) throws IOException {
    List<String> all = new ArrayList<>(List.of("/bin/sh", "-c", ServerFolder.template("guard.sh"), "guard"));
    all.addAll(List.of(command));
    return new ProcessBuilder(all).start();
  }
}
