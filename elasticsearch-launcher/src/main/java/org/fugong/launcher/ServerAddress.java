package org.fugong.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Where a server listens on loopback, and whether it answers there. */
record ServerAddress(int port) {
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  /** The wanted port, which must be free, or any free one for 0. */
  static ServerAddress choose(int wanted) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), wanted));
      return new ServerAddress(socket.getLocalPort());
    } catch (IOException e) {
      throw new ElasticsearchStartException(
          "port " + wanted + " for Elasticsearch is taken: stop what listens there, or choose another port", e);
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Whether the server answers and has its indices open. */
  boolean isReady() throws InterruptedException {
    return answers("/_cluster/health?wait_for_status=yellow&timeout=5s");
  }

  /** Whether the server answers at all, with an index that can't be opened too. */
  boolean answers() throws InterruptedException {
    return answers("/_cluster/health");
  }

  private boolean answers(String path) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(uri().resolve(path)).timeout(Duration.ofSeconds(10)).build();
    try {
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
