package org.fugong.service.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fugong.service.client.RebuildRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has a running service build its indices anew. */
@Command(
    name = "rebuild",
    description = {
      "Has a running service build its indices anew: after a new version of Fugong, or of the words that IK knows.",
      "Reading goes on meanwhile, writing waits. The service does the work: it goes on when this command is stopped."
    },
    footer = {"", "Exit code: 0 the indices are new; 2 it couldn't be done, the old ones still stand."},
    mixinStandardHelpOptions = true)
public final class RebuildCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--url", paramLabel = "URL", description = "The service. Default: ${DEFAULT-VALUE}")
  private URI url = URI.create("http://localhost:8080");

  @Option(names = "--key", paramLabel = "KEY", description = "The admin key. Default: FUGONG_ADMIN_KEY, else the key file.")
  private @Nullable String key;

  @Option(names = "--key-file", paramLabel = "FILE", description = "A file that holds it. Default: DATA/admin-key")
  private @Nullable Path keyFile;

  @Option(names = "--data", paramLabel = "DATA", description = "The data folder. Default: ${DEFAULT-VALUE}")
  private Path data = Path.of("data");

  private @Nullable ProgressLine line;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = Objects.requireNonNull(spec, "spec").commandLine().getErr();
    RebuildRun run = new RebuildRun(url, AdminKeyFile.choose(key, keyFile, data), PATIENCE);
    long began = System.nanoTime();
    long copied;
    try {
      copied = run.run((done, total) -> show(done, total, out));
    } finally {
      if (line != null) {
        line.close();
      }
    }
    out.println(String.format(Locale.ROOT, "  %,d documents copied into new indices, %.1f s", copied, (System.nanoTime() - began) / 1e9));
    return 0;
  }

  private void show(long done, long total, PrintWriter out) {
    if (line == null) {
      line = new ProgressLine("文档", "documents", total, out);
    }
    line.to(done);
  }
}
