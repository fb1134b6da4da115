package org.fugong.service.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** A server that answers as the service does and remembers what it was sent. */
final class FakeService implements AutoCloseable {
  private final HttpServer server;
  private final List<String> pages = new ArrayList<>();
  private final Queue<Integer> troubles = new ConcurrentLinkedQueue<>();
  private int requests;

  FakeService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.createContext("/api/v1/pages", this::take);
    server.createContext("/api/v1/search", exchange ->
        answer(exchange, 200, Map.of("total", Map.of("value", pages().size(), "exact", true))));
    server.start();
  }

  URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** The next requests get these statuses instead of an answer; 0 drops the connection. */
  void failNext(Integer... statuses) {
    troubles.addAll(List.of(statuses));
  }

  synchronized List<String> pages() {
    return List.copyOf(pages);
  }

  synchronized int requests() {
    return requests;
  }

  synchronized void empty() {
    pages.clear();
  }

  private synchronized void take(HttpExchange exchange) throws IOException {
    requests++;
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Integer trouble = troubles.poll();
    if (trouble != null && trouble == 0) {
      exchange.close();
    } else if (trouble != null) {
      exchange.getResponseHeaders().add("Retry-After", "0");
      answer(exchange, trouble, Map.of("title", "trouble", "status", trouble));
    } else if (!"Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      answer(exchange, 401, Map.of("title", "Unauthorized"));
    } else if (type.equals("application/x-ndjson")) {
      answer(exchange, 200, takeLines(body.lines().toList()));
    } else if (body.isBlank() || body.contains("bad")) {
      answer(exchange, 422, Map.of("detail", "page holds no article"));
    } else {
      pages.add(type + ":" + body);
      answer(exchange, 200, Map.of("articles", List.of(), "indexed", 2, "rejected", List.of()));
    }
  }

  private Map<String, Object> takeLines(List<String> lines) {
    List<Map<String, Object>> rejected = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("bad")) {
        rejected.add(Map.of("line", i + 1, "error", "text is empty"));
      } else {
        pages.add(lines.get(i));
      }
    }
    return Map.of("received", lines.size(), "indexed", lines.size() - rejected.size(), "rejected", rejected);
  }

  private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] bytes = new ObjectMapper().writeValueAsBytes(body);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
