package org.fugong.service.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fugong.launcher.LocalElasticsearch;
import org.fugong.launcher.ServerSettings;

/**
 * The one place where tests get their Elasticsearch: started by the first test that asks, once for all tests of a run, on a free port,
 * with data below target. It ends with the run. The system property {@code fugong.test.elasticsearch} says which: {@code local} (the
 * default), the server that elasticsearch-launcher has built, or {@code containers}, a container of the image that docker-compose.yml builds or
 * that the environment variable FUGONG_ES_IMAGE names.
 */
public final class TestElasticsearch {
  private static final String KIND = "fugong.test.elasticsearch";

  private TestElasticsearch() {}

  /** Where it listens. Every test shares it: use index names of your own. */
  public static URI uri() {
    return Started.URI_OF_SERVER;
  }

  /** Started when first asked for; a failure is told to each test that asks. */
  private static final class Started {
    private static final URI URI_OF_SERVER = start();

    private static URI start() {
      String kind = System.getProperty(KIND, "local");
      return switch (kind) {
        case "local" -> startLocal();
        default -> throw new IllegalArgumentException("invalid system property " + KIND + ": got [" + kind + "], expected local or containers");
      };
    }

    private static URI startLocal() {
      try {
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target/test-elasticsearch")), "data");
        ServerSettings settings = ServerSettings.of(Path.of("../elasticsearch-launcher/target/elasticsearch"), data).withHeap("512m");
        LocalElasticsearch server = LocalElasticsearch.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-test-elasticsearch"));
        return server.uri();
      } catch (IOException e) {
        throw new UncheckedIOException("making a data folder below target", e);
      }
    }
  }
}
