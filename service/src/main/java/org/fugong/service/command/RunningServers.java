package org.fugong.service.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.fugong.launcher.LocalElasticsearch;
import org.fugong.launcher.ServerSettings;
import org.fugong.service.index.IndexDefinitions;
import org.fugong.service.index.IndexRebuild;
import org.fugong.service.index.RebuildStatus;
import org.jspecify.annotations.Nullable;

/** Elasticsearch and the service while they run: started one after the other, ended in the other order. */
final class RunningServers implements AutoCloseable {
  private static final Duration TO_BE_READY = Duration.ofSeconds(90);

  private final PrintWriter out;
  private final CountDownLatch end = new CountDownLatch(1);
  private @Nullable LocalElasticsearch elasticsearch;
  private @Nullable ApplicationContext service;
  private boolean closed;

  RunningServers(PrintWriter out) {
    this.out = out;
  }

  /** Ctrl-C and a plain kill end both servers in order. */
  void closeAtExit() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
  }

  /** Starts a local Elasticsearch and tells where it listens. */
  URI startElasticsearch(ServerSettings settings) {
    long began = begin("Elasticsearch");
    LocalElasticsearch started = LocalElasticsearch.start(settings, this::tell);
    synchronized (this) {
      elasticsearch = started;
    }
    done(began, started.uri());
    return started.uri();
  }

  /** Starts the service and waits until it is ready. */
  void startService(Map<String, Object> properties, URI address) throws IOException, InterruptedException {
    long began = begin("服务 Service  ");
    ApplicationContext context = ApplicationContext.builder().properties(properties).banner(false).start();
    synchronized (this) {
      service = context;
    }
    context.getBean(EmbeddedServer.class).start();
    awaitReady(address);
    done(began, address);
  }

  private static void awaitReady(URI address) throws IOException, InterruptedException {
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpRequest request = HttpRequest.newBuilder(address.resolve("/health/readiness")).timeout(Duration.ofSeconds(10)).build();
    long deadline = System.nanoTime() + TO_BE_READY.toNanos();
    String trouble = "";
    while (trouble != null) {
      trouble = findTrouble(http, request);
      if (trouble != null && System.nanoTime() > deadline) {
        throw new IOException("the service is not ready at " + address + " after " + TO_BE_READY.toSeconds() + " s: " + trouble);
      }
      Thread.sleep(trouble == null ? 0 : 200);
    }
  }

  private static @Nullable String findTrouble(HttpClient http, HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200 ? null : "Elasticsearch can't answer";
    } catch (IOException e) {
      return "it can't be reached there";
    }
  }

  /**
   * Sees to indices that an older version made: those of the local Elasticsearch are built anew, those of a cluster, which may have
   * other users, are told of.
   *
   * @throws IOException where they could not be built anew
   */
  void bringIndicesUpToDate() throws IOException, InterruptedException {
    ApplicationContext running = Objects.requireNonNull(service, "service");
    Optional<String> outdated = running.getBean(IndexDefinitions.class).findOutdated();
    if (outdated.isEmpty()) {
      return;
    }
    if (elasticsearch == null) {
      out.println("  " + outdated.get() + "; until then nothing is written");
      return;
    }
    IndexRebuild rebuild = running.getBean(IndexRebuild.class);
    if (rebuild.startIfOutdated()) {
      awaitRebuild(rebuild);
    }
  }

  private void awaitRebuild(IndexRebuild rebuild) throws IOException, InterruptedException {
    long total = rebuild.status().total();
    long began = begin("索引 Indices  ");
    while (rebuild.status().state() == RebuildStatus.State.RUNNING) {
      Thread.sleep(100);
    }
    if (rebuild.status().state() == RebuildStatus.State.FAILED) {
      throw new IOException("the indices were made by an older version and could not be built anew: " + rebuild.status().error());
    }
    done(began, String.format(Locale.ROOT, "rebuilt, %,d documents", total));
  }

  /** Waits until somebody stops the process. */
  void awaitEnd() throws InterruptedException {
    end.await();
  }

  private long begin(String what) {
    out.print("  " + what + "   ");
    out.flush();
    return System.nanoTime();
  }

  private void done(long began, Object where) {
    out.println(String.format(Locale.ROOT, "%-26s%6.1f s", where, (System.nanoTime() - began) / 1e9));
  }

  private void tell(LocalElasticsearch.Event event) {
    boolean isNews = event.state() == LocalElasticsearch.State.RESTARTING || service != null;
    if (isNews && !closed) {
      out.println("  " + event.detail());
    }
  }

  @Override
  public void close() {
    ApplicationContext serviceToClose;
    LocalElasticsearch elasticsearchToClose;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      serviceToClose = service;
      elasticsearchToClose = elasticsearch;
    }
    if (serviceToClose != null) {
      serviceToClose.close();
    }
    if (elasticsearchToClose != null) {
      elasticsearchToClose.close();
    }
    end.countDown();
  }
}
