package org.fugong.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fugong.extraction.Article;
import org.fugong.extraction.ArticleExtractor;
import org.fugong.extraction.page.PageDecoder;
import org.fugong.extraction.page.RawPage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the bytes of a page to its articles with dates, places and measures, on one thread: pages a second.
 *
 * <p>The pages are those of {@code samples}, each brought to about 5,000 bytes: longer ones are cut behind the last line that fits, shorter
 * text pages go on with the next one, as a newspaper page does. HTML stays as it is. The folder is the system property
 * {@code fugong.samples}, else {@code samples} in the working directory.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class ExtractionBenchmark {
  private static final int PAGE_BYTES = 5000;

  private final PageDecoder decoder = new PageDecoder();
  private final ArticleExtractor extractor = ArticleExtractor.load();
  private final List<byte[]> pages = new ArrayList<>();
  private int next;

  /** Reads the samples and brings them to length. */
  @Setup
  public void load() throws IOException {
    Path folder = Path.of(System.getProperty("fugong.samples", "samples"));
    StringBuilder text = new StringBuilder();
    for (Path file : files(folder)) {
      byte[] page = Files.readAllBytes(file);
      if (file.toString().endsWith(".html")) {
        pages.add(page);
      } else {
        decoder.decode(page, null).lines().forEach(line -> addLine(text, line));
      }
    }
    long bytes = pages.stream().mapToLong(page -> page.length).sum();
    System.out.printf("# %d pages of %d bytes on average%n", pages.size(), bytes / Math.max(1, pages.size()));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private void addLine(StringBuilder text, String line) {
    text.append(line).append('\n');
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (bytes.length >= PAGE_BYTES) {
      pages.add(bytes);
      text.setLength(0);
    }
  }

  /** One page. */
  @Benchmark
  public List<Article> extractPage() {
    byte[] page = pages.get(next);
    next = (next + 1) % pages.size();
    return extractor.extract(RawPage.ofText(decoder.decode(page, null)));
  }
}
