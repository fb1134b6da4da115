package org.fugong.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One run of the server as a child process, below a shell that ends it when our end of a pipe closes. So it can't outlive this
 * Java process, whichever way that dies.
 */
final class ServerProcess {
  private static final Duration TO_STOP = Duration.ofSeconds(35);

  private final Process guard;

  private ServerProcess(Process guard) {
    this.guard = guard;
  }

  /** Starts the server; it does not answer yet. The folder must be prepared. */
  static ServerProcess start(ServerSettings settings, ServerFolder folder, ServerUser user, Path java) {
    ProcessBuilder builder = new ProcessBuilder(command(settings, folder, user.prefix(List.of(settings.distribution(), java, folder.root()))));
    builder.directory(folder.root().toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(folder.console().toFile());
    setEnvironment(builder.environment(), settings, folder, java);
    try {
      return new ServerProcess(builder.start());
    } catch (IOException e) {
      throw new ElasticsearchStartException("Elasticsearch can't be started: " + ServerFolder.reason(e), e);
    }
  }

  static List<String> command(ServerSettings settings, ServerFolder folder, List<String> prefix) {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", ServerFolder.template("guard.sh"), "fugong-elasticsearch"));
    command.addAll(prefix);
    command.addAll(List.of("/bin/bash", settings.distribution().resolve("bin/elasticsearch").toString(), "-p", folder.serverPid().toString()));
    return command;
  }

  /** Variables of the caller's own Java and Elasticsearch must not reach the server; its start script warns of some and obeys others. */
  static void setEnvironment(Map<String, String> environment, ServerSettings settings, ServerFolder folder, Path java) {
    environment.keySet().removeIf(name -> name.startsWith("ES_") || name.equals("CLI_JAVA_OPTS") || name.equals("JDK_JAVA_OPTIONS")
        || name.equals("JAVA_HOME") || name.equals("JAVA_OPTS") || name.equals("JAVA_TOOL_OPTIONS") || name.equals("_JAVA_OPTIONS"));
    environment.put("ES_JAVA_HOME", java.toString());
    environment.put("ES_PATH_CONF", folder.config().toString());
    environment.put("ES_TMPDIR", folder.temp().toString());
    environment.put("ES_JAVA_OPTS", "-Xms" + settings.heap() + " -Xmx" + settings.heap());
  }

  boolean isAlive() {
    return guard.isAlive();
  }

  /** Waits for its end and returns its exit code. */
  int waitFor() throws InterruptedException {
    return guard.waitFor();
  }

  /** Ends it and waits for that: first as it likes to be ended, after a while by force. */
  void stop() {
    closePipe();
    List<ProcessHandle> all = Stream.concat(guard.descendants(), Stream.of(guard.toHandle())).toList();
    boolean interrupted = false;
    try {
      guard.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    all.forEach(ProcessHandle::destroyForcibly);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Closes our end of the pipe, also after the process has ended by itself. */
  void closePipe() {
    try {
      guard.getOutputStream().close();
    } catch (IOException e) {
      // Nothing is ever written: a broken pipe is what an ended process leaves.
    }
  }

  /** The Java that runs this process: it runs the server too. */
  static Path java() {
    Path home = Path.of(System.getProperty("java.home"));
    if (!Files.isExecutable(home.resolve("bin/java"))) {
      throw new ElasticsearchStartException("no JDK: " + home + " has no bin/java; install a JDK 17 or newer and set JAVA_HOME to it");
    }
    return home;
  }
}
