package org.fugong.service.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
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

/** Sends files and folders with pages to a running service. */
@Command(
    name = "ingest",
    description = {
      "Sends pages to a running service: text (.txt, no ending), HTML (.html, .htm), NDJSON (.ndjson, .jsonl: a page as JSON"
          + " on each line), web archives (.warc), each also packed (.gz). Folders are searched to any depth, hidden files left out.",
      "A journal keeps what is in: the same command again goes on where it stopped, and sends what has changed since."
    },
    footer = {"", "Exit code: 0 all pages are in; 1 some were refused (a file lists them); 2 it couldn't be done."},
    mixinStandardHelpOptions = true)
public final class IngestCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
  private List<Path> paths = List.of();

  @Option(names = "--url", paramLabel = "URL", description = "The service. Default: ${DEFAULT-VALUE}")
  private URI url = URI.create("http://localhost:8080");

  @Option(names = "--key", paramLabel = "KEY", description = "The admin key. Default: FUGONG_ADMIN_KEY, else the key file.")
  private @Nullable String key;

  @Option(names = "--key-file", paramLabel = "FILE", description = "A file that holds it. Default: DATA/admin-key")
  private @Nullable Path keyFile;

  @Option(names = "--data", paramLabel = "DATA", description = "The data folder. Default: ${DEFAULT-VALUE}")
  private Path data = Path.of("data");

  @Option(names = "--journal", paramLabel = "FILE", description = "What is in. Default: DATA/ingest-journal")
  private @Nullable Path journal;

  @Option(names = "--refused", paramLabel = "FILE", description = "Refused pages. Default: DATA/ingest-refused.ndjson")
  private @Nullable Path refused;

  @Option(names = "--again", description = "Send everything, also what the journal says is in.")
  private boolean again;

  @Option(names = "--parallel", paramLabel = "N", description = "Requests under way at a time. Default: ${DEFAULT-VALUE}")
  private int parallel = 4;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      description = "How long to wait for a service that is away or busy. Default: ${DEFAULT-VALUE}")
  private int patience = 120;

  @Override
  public Integer call() throws IOException, InterruptedException, IngestException {
    CommandSpec command = Objects.requireNonNull(spec, "spec");
    if (parallel < 1 || parallel > 64) {
      throw new ParameterException(command.commandLine(), "--parallel: got [" + parallel + "], expected 1 to 64");
    }
    if (patience < 0) {
      throw new ParameterException(command.commandLine(), "--patience: got [" + patience + "], expected 0 or more");
    }
    Path journalFile = journal == null ? data.resolve("ingest-journal") : journal;
    IngestRun.Settings settings = new IngestRun.Settings(
        url, readKey(), parallel, Duration.ofSeconds(patience), journalFile, url.toString(), again,
        refused == null ? data.resolve("ingest-refused.ndjson") : refused);
    return ingest(settings, PageFiles.find(paths), command.commandLine().getErr());
  }

  /**
   * Takes pages in and tells how it goes.
   *
   * @return the exit code: 0, or 1 where pages were refused
   */
  static int ingest(IngestRun.Settings settings, PageFiles pages, PrintWriter out)
      throws IOException, InterruptedException, IngestException {
    if (pages.files().isEmpty()) {
      out.println("  no pages: none of " + pages.passedOver().size() + " files is text, HTML, NDJSON or WARC");
      return 0;
    }
    long began = System.nanoTime();
    IngestRun.Result result;
    try (ProgressLine progress = new ProgressLine("页", "pages", IngestRun.count(pages.files()), out)) {
      result = IngestRun.run(settings, pages.files(), progress::to);
    }
    tell(result, Duration.ofNanos(System.nanoTime() - began), settings, pages, out);
    return result.refused() == 0 ? 0 : 1;
  }

  private static void tell(
      IngestRun.Result result, Duration duration, IngestRun.Settings settings, PageFiles pages, PrintWriter out) {
    List<String> parts = new ArrayList<>();
    if (result.taken() > 0 || result.before() == 0) {
      parts.add(String.format(Locale.ROOT, "%,d pages taken in, %,d articles, %.1f s",
          result.taken(), result.articles(), duration.toMillis() / 1000.0));
    }
    if (result.before() > 0) {
      parts.add(String.format(Locale.ROOT, "%,d pages were in already", result.before()));
    }
    if (result.passedOver() > 0) {
      parts.add(String.format(Locale.ROOT, "%,d responses of web archives are no pages", result.passedOver()));
    }
    if (!pages.passedOver().isEmpty()) {
      parts.add("no pages by their names: " + pages.passedOver().get(0).getFileName()
          + (pages.passedOver().size() == 1 ? "" : " and " + (pages.passedOver().size() - 1) + " more"));
    }
    out.println("  " + String.join("; ", parts));
    if (result.refused() > 0) {
      out.println(String.format(Locale.ROOT, "  %,d pages refused, with the reasons in %s", result.refused(), settings.refused()));
    }
  }

  private String readKey() throws IOException {
    return AdminKeyFile.choose(key, keyFile, data);
  }
}
