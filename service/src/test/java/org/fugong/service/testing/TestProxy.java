package org.fugong.service.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A wire to a server that tests can cut, hold, and mend. */
public final class TestProxy implements AutoCloseable {
  private final URI target;
  private final int port;
  private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
    Thread thread = new Thread(task, "test-proxy");
    thread.setDaemon(true);
    return thread;
  });
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean held;
  private ServerSocket listener;

  /** A whole wire to this server. */
  public TestProxy(URI target) {
    this.target = target;
    this.listener = listen(0);
    this.port = listener.getLocalPort();
  }

  /** Where to reach the server through it. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Breaks every connection and refuses new ones, as a server that was killed. */
  public void cut() {
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Accepts connections and answers nothing, as a server that hangs. */
  public void hold() {
    held = true;
  }

  /** Whole again. */
  public void mend() {
    held = false;
    if (listener.isClosed()) {
      listener = listen(port);
    }
  }

  private ServerSocket listen(int wanted) {
    try {
      ServerSocket made = new ServerSocket();
      made.setReuseAddress(true);
      made.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
      threads.execute(() -> accept(made));
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket from) {
    while (!from.isClosed()) {
      try {
        Socket near = from.accept();
        Socket far = new Socket(target.getHost(), target.getPort());
        open.add(near);
        open.add(far);
        threads.execute(() -> pump(near, far));
        threads.execute(() -> pump(far, near));
      } catch (IOException e) {
        // closed, or the server is gone: the next turn tells
      }
    }
  }

  private void pump(Socket from, Socket to) {
    try (from; to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[8192];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        while (held) {
          Thread.sleep(20);
        }
        out.write(buffer, 0, n);
        out.flush();
      }
    } catch (IOException e) {
      // one end has closed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    cut();
    threads.shutdownNow();
  }
}
