package org.fugong.service.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fugong.launcher.ServerSettings;
import org.fugong.service.client.IngestException;
import org.fugong.service.client.IngestRun;
import org.fugong.service.client.PageFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts the service, and a local Elasticsearch where no other is named; takes pages in; serves until it is stopped. */
@Command(
    name = "serve",
    description = {
      "Starts the service, and a local Elasticsearch with it unless --elasticsearch names one; takes the given pages in;"
          + " serves until Ctrl-C."
    },
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files and folders with pages to take in.")
  private List<Path> paths = List.of();

  @Option(names = "--port", paramLabel = "PORT", description = "The service's port. Default: ${DEFAULT-VALUE}")
  private int port = 8080;

  @Option(names = "--host", paramLabel = "ADDRESS", description = "Where it listens. Default: ${DEFAULT-VALUE}")
  private String host = "127.0.0.1";

  @Option(names = "--data", paramLabel = "FOLDER", description = "Indices, admin key, logs. Default: ./${DEFAULT-VALUE}")
  private Path data = Path.of("data");

  @Option(names = "--heap", paramLabel = "SIZE", description = "Elasticsearch's heap. Default: ${DEFAULT-VALUE}")
  private String heap = "1g";

  @Option(names = "--elasticsearch", paramLabel = "URL", description = "Use this Elasticsearch, start none.")
  private @Nullable URI elasticsearch;

  @Option(
      names = "--distribution",
      paramLabel = "FOLDER",
      description = "The Elasticsearch to start. Default: ${DEFAULT-VALUE}")
  private Path distribution = Path.of("elasticsearch-launcher/target/elasticsearch");

  @Option(names = "--log", paramLabel = "WHERE", description = "The service's log: file or console. Default: file")
  private LogTarget log = LogTarget.FILE;

  /** Where the service's log goes. */
  enum LogTarget {
    FILE,
    CONSOLE
  }

  @Override
  public Integer call() throws IOException, InterruptedException, IngestException {
    CommandSpec command = Objects.requireNonNull(spec, "spec");
    checkOptions(command);
    PageFiles pages = PageFiles.find(paths);
    PrintWriter out = command.commandLine().getOut();
    try (DataFolder folder = DataFolder.take(data); RunningServers servers = new RunningServers(out)) {
      checkPort(command);
      configureLog(folder);
      servers.closeAtExit();
      out.println("\n  复工 Fugong\n");
      URI hosts = elasticsearch == null ? servers.startElasticsearch(serverSettings(folder)) : elasticsearch;
      servers.startService(properties(folder, hosts), address(host, port));
      servers.bringIndicesUpToDate();
      takeIn(pages, folder, out);
      tell(folder, out);
      servers.awaitEnd();
      return 0;
    }
  }

  private void checkOptions(CommandSpec command) {
    if (port < 1 || port > 65535) {
      throw new ParameterException(command.commandLine(), "--port: got [" + port + "], expected 1 to 65535");
    }
    if (!heap.matches("[1-9][0-9]*[mMgG]")) {
      throw new ParameterException(command.commandLine(), "--heap: got [" + heap + "], expected a size such as 512m or 1g");
    }
    if (elasticsearch != null && (elasticsearch.getHost() == null || !String.valueOf(elasticsearch.getScheme()).matches("https?"))) {
      throw new ParameterException(command.commandLine(),
          "--elasticsearch: got [" + elasticsearch + "], expected a URL such as http://localhost:9200");
    }
  }

  private void checkPort(CommandSpec command) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      InetAddress address = InetAddress.getByName(host);
      if (!address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) == null) {
        throw new ParameterException(command.commandLine(), "--host: got [" + host + "], expected an address of this machine");
      }
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
    } catch (UnknownHostException e) {
      throw new ParameterException(command.commandLine(), "--host: got [" + host + "], expected an address of this machine", e);
    } catch (BindException e) {
      throw new IOException(String.valueOf(e.getMessage()).contains("denied")
          ? "port " + port + " is for privileged users: choose another with --port"
          : "port " + port + " is taken: stop what listens there, or choose another with --port", e);
    }
  }

  /** Before the first logger is made: logback reads its configuration once. */
  private void configureLog(DataFolder folder) {
    if (log == LogTarget.FILE) {
      System.setProperty("fugong.log.file", folder.log().toString());
      System.setProperty("logback.configurationFile", "logback-file.xml");
    }
  }

  private ServerSettings serverSettings(DataFolder folder) {
    return ServerSettings.of(distribution, folder.elasticsearch()).withHeap(heap);
  }

  private Map<String, Object> properties(DataFolder folder, URI hosts) {
    return Map.of(
        "micronaut.server.host", host,
        "micronaut.server.port", port,
        "elasticsearch.http-hosts", hosts.toString(),
        "fugong.data-dir", folder.root().toString());
  }

  /** Where this machine reaches a service that listens on a host: one that listens everywhere by localhost. */
  static URI address(String host, int port) {
    boolean everywhere = Set.of("127.0.0.1", "0.0.0.0", "::", "[::]").contains(host);
    String name = everywhere ? "localhost" : host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + port);
  }

  private void takeIn(PageFiles pages, DataFolder folder, PrintWriter out)
      throws IOException, InterruptedException, IngestException {
    if (!paths.isEmpty()) {
      String target = elasticsearch == null ? "local" : elasticsearch.toString();
      IngestCommand.ingest(
          new IngestRun.Settings(address(host, port), AdminKeyFile.read(folder.adminKey()), 4, PATIENCE, folder.journal(), target, false,
              folder.refused()),
          pages, out);
    }
  }

  private void tell(DataFolder folder, PrintWriter out) {
    out.println();
    out.println("  搜索 Search   " + address(host, port) + "/");
    out.println("  接口 API      curl -G " + address(host, port) + "/api/v1/search --data-urlencode 'q=减租'");
    out.println("  密钥 Key      " + (AdminKeyFile.isInEnvironment() ? AdminKeyFile.VARIABLE : folder.adminKey()));
    out.println("  日志 Logs     " + folder.root().resolve("logs")
        + (elasticsearch == null ? ", " + folder.elasticsearch().resolve("logs") : ""));
    out.println("  停止 Stop     Ctrl-C\n");
    out.flush();
  }
}
