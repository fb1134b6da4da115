package org.fugong.service.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fugong.extraction.ArticleExtractor;
import org.fugong.extraction.ExplainedPage;
import org.fugong.extraction.page.PageDecoder;
import org.fugong.extraction.page.RawPage;
import org.fugong.extraction.page.UnreadablePageException;
import org.fugong.service.InvalidRequestException;
import org.fugong.service.client.PageBytes;
import org.fugong.service.client.PageFile;
import org.fugong.service.client.PageFiles;
import org.fugong.service.client.PageReading;
import org.fugong.service.ingest.PageParser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what is read out of pages; wants no service and no Elasticsearch. */
@Command(
    name = "extract",
    description = "Prints the articles of pages with their dates, places and measures, as JSON, one line each. Wants no service.",
    footer = {"", "Exit code: 0 every page holds an article; 1 some hold none; 2 it couldn't be done."},
    mixinStandardHelpOptions = true)
public final class ExtractCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders, as ingest takes them.")
  private List<Path> paths = List.of();

  @Option(names = "--explain", description = "Tell a reader, article by article, what was read, why, and what was dropped.")
  private boolean explain;

  private final PageDecoder decoder = new PageDecoder();
  private int refused;

  @Override
  public Integer call() throws IOException {
    CommandSpec command = Objects.requireNonNull(spec, "spec");
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    PagePrinter printer = new PagePrinter(out);
    ArticleExtractor extractor = ArticleExtractor.load();
    for (PageFile file : PageFiles.find(paths).files()) {
      try (PageReading reading = new PageReading(file, (line, reason) -> refuse(err, name(file, line), reason))) {
        for (Optional<PageBytes> page = reading.next(); page.isPresent(); page = reading.next()) {
          print(name(file, page.get().line()), file, page.get().bytes(), extractor, printer, err);
        }
      }
    }
    out.flush();
    return refused == 0 ? 0 : 1;
  }

  private void print(String name, PageFile file, byte[] bytes, ArticleExtractor extractor, PagePrinter printer, PrintWriter err) {
    try {
      RawPage page = page(file, bytes);
      if (explain) {
        explain(name, extractor.explain(page), err);
      } else {
        printer.printJson(name, extractor.extract(page));
      }
    } catch (UnreadablePageException | InvalidRequestException e) {
      refuse(err, name, String.valueOf(e.getMessage()));
    }
  }

  private void explain(String name, ExplainedPage page, PrintWriter err) {
    PrintWriter out = Objects.requireNonNull(spec, "spec").commandLine().getOut();
    new PageReport(out).print(name, page);
    out.flush();
    if (page.articles().isEmpty()) {
      refuse(err, name, "page holds no article");
    }
  }

  private RawPage page(PageFile file, byte[] bytes) {
    return switch (file.format()) {
      case JSON, NDJSON, WARC -> PageParser.parse(bytes);
      case TEXT -> RawPage.ofText(decoder.decode(bytes, null));
      case HTML -> new RawPage(decoder.decode(bytes, null), RawPage.Format.HTML, null, null, null);
    };
  }

  private void refuse(PrintWriter err, String name, String reason) {
    err.println(name + ": " + reason);
    refused++;
  }

  private static String name(PageFile file, int line) {
    return file.path() + (line > 0 ? ":" + line : "");
  }
}
