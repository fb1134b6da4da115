package org.fugong.service.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.fugong.service.Fugong;

/** {@code fugong serve} as a process of its own, with a local Elasticsearch, as a user starts it. */
final class ServeProcess implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final Process process;
  private final Path output;
  private final URI uri;

  private ServeProcess(Process process, Path output, URI uri) {
    this.process = process;
    this.output = output;
    this.uri = uri;
  }

  static ServeProcess start(int port, Path data, Path output, Path... pages) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        Fugong.class.getName(), "serve", "--port", Integer.toString(port), "--data", data.toString(), "--heap", "512m",
        "--distribution", Path.of("../elasticsearch-launcher/target/elasticsearch").toString()));
    for (Path page : pages) {
      command.add(page.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().remove("FUGONG_ADMIN_KEY");
    return new ServeProcess(builder.start(), output, URI.create("http://localhost:" + port));
  }

  /** Waits until something is so; fails with what the process has printed. */
  void await(String what, Duration patience, BooleanSupplier isSo) throws InterruptedException, IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > deadline || !process.isAlive()) {
        throw new AssertionError(what + ": not so" + (process.isAlive() ? " after " + patience : ", the process has ended")
            + "; it printed:\n" + Files.readString(output));
      }
      Thread.sleep(100);
    }
  }

  /** What it has printed since the output was begun. */
  String printed() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      return "";
    }
  }

  /** The status of an answer, or 0 where there is none. */
  int status(String path) {
    return get(path) == null ? 0 : get(path).statusCode();
  }

  /** An answer, or null where there is none. */
  HttpResponse<String> get(String path) {
    try {
      return HTTP.send(HttpRequest.newBuilder(uri.resolve(path)).timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Its Elasticsearch, by the process id that it wrote. */
  static ProcessHandle elasticsearch(Path data) throws IOException {
    long pid = Long.parseLong(Files.readString(data.resolve("elasticsearch/temp/server.pid")).strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  /** kill -9. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** A plain kill, as Ctrl-C: it ends in order. */
  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("the service has not ended 60 s after it was asked to; it printed:\n" + printed());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
