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
import java.util.concurrent.CountDownLatch;
import org.fugong.launcher.LocalElasticsearch;
import org.fugong.launcher.ServerSettings;
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
    while (http.send(request, BodyHandlers.discarding()).statusCode() != 200) {
      if (System.nanoTime() > deadline) {
        throw new IOException("the service is not ready after " + TO_BE_READY.toSeconds() + " s: Elasticsearch can't answer");
      }
      Thread.sleep(200);
    }
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

  private void done(long began, URI where) {
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
