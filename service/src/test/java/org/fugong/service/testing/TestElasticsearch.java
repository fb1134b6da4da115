package org.fugong.service.testing;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.fugong.launcher.LocalElasticsearch;
import org.fugong.launcher.ServerSettings;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.utility.DockerImageName;

/**
 * The one place where tests get their Elasticsearch: started by the first test that asks, once for all tests of a run, on a free port,
 * with data below target. It ends with the run. The system property {@code fugong.test.elasticsearch} says which: {@code local} (the
 * default), the server that elasticsearch-launcher has built, or {@code containers}, a container of the image that docker-compose.yml builds or
 * that the environment variable FUGONG_ES_IMAGE names.
 */
public final class TestElasticsearch {
  private static final String KIND = "fugong.test.elasticsearch";
  private static final String HEAP = "512m";
  private static final String WORDS = "index-mappings/fugong_words.dic";
  private static final int PORT = 9200;

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
        case "containers" -> startContainer();
        default -> throw new IllegalArgumentException("invalid system property " + KIND + ": got [" + kind + "], expected local or containers");
      };
    }

    private static URI startLocal() {
      try {
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target/test-elasticsearch")), "data");
        ServerSettings settings = ServerSettings.of(Path.of("../elasticsearch-launcher/target/elasticsearch"), data).withHeap(HEAP);
        LocalElasticsearch server = LocalElasticsearch.start(settings);
        stopAtEnd(() -> {
          server.close();
          delete(data);
        });
        return server.uri();
      } catch (IOException e) {
        throw new UncheckedIOException("making a data folder below target", e);
      }
    }

    private static URI startContainer() {
      if (!DockerClientFactory.instance().isDockerAvailable()) {
        throw new IllegalStateException(KIND + "=containers needs a Docker engine and none answers: start one, or leave the option out");
      }
      GenericContainer<?> container = container()
          .withExposedPorts(PORT)
          .withCreateContainerCmdModifier(command -> command.getHostConfig()
              .withPortBindings(new PortBinding(Ports.Binding.bindIp("127.0.0.1"), ExposedPort.tcp(PORT))))
          .withEnv(Map.of("discovery.type", "single-node", "xpack.security.enabled", "false", "ES_JAVA_OPTS", "-Xms" + HEAP + " -Xmx" + HEAP))
          .waitingFor(Wait.forHttp("/_cluster/health").forPort(PORT).forStatusCode(200).withStartupTimeout(Duration.ofMinutes(3)));
      container.start();
      stopAtEnd(container::stop);
      return URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT));
    }

    private static GenericContainer<?> container() {
      String image = System.getenv("FUGONG_ES_IMAGE");
      if (image != null && !image.isBlank()) {
        return new GenericContainer<>(DockerImageName.parse(image));
      }
      return new GenericContainer<>(new ImageFromDockerfile("fugong-elasticsearch-test", false)
          .withFileFromPath("Dockerfile", Path.of("../docker/elasticsearch/Dockerfile"))
          .withFileFromPath(WORDS, Path.of("..", WORDS)));
    }

    private static void delete(Path folder) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("deleting the tests' Elasticsearch data", e);
      }
    }

    private static void stopAtEnd(Runnable stop) {
      Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop-test-elasticsearch"));
    }
  }
}
