package org.fugong.service.ingest;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fugong.extraction.ArticleExtractor;
import org.fugong.extraction.page.RawPage;
import org.fugong.extraction.page.UnreadablePageException;
import org.fugong.service.InvalidRequestException;
import org.fugong.service.index.ArticleWriter;
import org.fugong.service.index.DocumentBuilder;
import org.fugong.service.index.Documents;
import org.fugong.service.index.Ids;
import org.fugong.service.index.IndexedArticle;
import org.fugong.service.index.Outcome;
import org.fugong.service.index.Replacement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes pages and articles in: one at a time, or line by line in batches, holding no more than a batch. */
@Singleton
final class Ingestion {
  /** More wrong lines than this and the body is not what it is said to be. */
  static final int MAX_REJECTED = 10_000;
  static final String TOO_LONG = "the line is longer than a page may be";

  private static final Logger LOG = LoggerFactory.getLogger(Ingestion.class);
  private static final int BATCH_LINES = 200;
  private static final long BATCH_BYTES = 2L * 1024 * 1024;

  private final ArticleExtractor extractor;
  private final ArticleParser articles;
  private final DocumentBuilder documents;
  private final ArticleWriter writer;

  Ingestion(ArticleExtractor extractor, ArticleParser articles, DocumentBuilder documents, ArticleWriter writer) {
    this.extractor = extractor;
    this.articles = articles;
    this.documents = documents;
    this.writer = writer;
  }

  /**
   * Reads a page into what shall stand for it.
   *
   * @throws UnreadablePageException where it holds no article; what was read at its url earlier stays then, because a crawler that
   *     fetches an error page must not wipe out what it fetched before
   */
  Replacement read(RawPage page) {
    String id = Ids.ofPage(page.url(), page.content());
    try {
      return new Replacement(Replacement.Scope.PAGE, id, build(IndexedArticle.ofPage(id, extractor.extract(page))));
    } catch (UnreadablePageException e) {
      throw page.url() == null ? e : new UnreadablePageException(e.getMessage() + "; earlier articles of this page stay");
    }
  }

  /**
   * Reads a finished article into what shall stand for it.
   *
   * @throws InvalidRequestException with all that is wrong with it
   */
  Replacement readArticle(byte[] json, @Nullable String id) {
    IndexedArticle article = articles.parse(json, id);
    return new Replacement(Replacement.Scope.ARTICLE, article.id(), build(List.of(article)));
  }

  private List<Documents> build(List<IndexedArticle> indexed) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return indexed.stream().map(article -> documents.build(article, now)).toList();
  }

  /**
   * Writes one replacement.
   *
   * @return what stood there before
   * @throws HttpStatusException 422 where Elasticsearch refuses it
   */
  Outcome write(Replacement replacement) {
    Outcome outcome = writer.write(List.of(replacement)).get(0);
    if (outcome.error() != null) {
      throw new HttpStatusException(HttpStatus.UNPROCESSABLE_ENTITY, outcome.error());
    }
    return outcome;
  }

  /** Takes in all lines; those that can't be taken are named in the answer, the others stand. */
  LinesAnswer ingest(NdjsonLines lines, LineReader reader) throws IOException {
    Run run = new Run();
    for (Optional<NdjsonLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      run.received++;
      read(line.get(), reader, run).ifPresent(replacement -> run.add(replacement));
    }
    run.flush();
    LOG.info("took in {} lines: {} articles indexed, {} lines rejected", run.received, run.indexed, run.rejected.size());
    return LinesAnswer.of(run.received, run.listed, run.indexed, run.rejected);
  }

  private Optional<Pending> read(NdjsonLines.Line line, LineReader reader, Run run) {
    if (line.tooLong()) {
      run.reject(line.number(), TOO_LONG);
      return Optional.empty();
    }
    try {
      return Optional.of(new Pending(line.number(), line.bytes().length, reader.read(line.bytes())));
    } catch (InvalidRequestException | UnreadablePageException e) {
      run.reject(line.number(), String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      // a mistake of ours with one page must not keep the others out
      LOG.error("line {} can't be read", line.number(), e);
      run.reject(line.number(), "the service made a mistake with this line; its log tells more");
    }
    return Optional.empty();
  }

  /** From the bytes of a line to what shall stand for it. */
  @FunctionalInterface
  interface LineReader {
    Replacement read(byte[] line);
  }

  private record Pending(int line, int bytes, Replacement replacement) {}

  /** One body on its way in: the batch that waits and what became of the lines before it. */
  private final class Run {
    private final List<Pending> batch = new ArrayList<>();
    private final List<Accepted> listed = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private long bytes;
    private int received;
    private int indexed;

    void add(Pending pending) {
      boolean full = batch.size() >= BATCH_LINES || bytes + pending.bytes() > BATCH_BYTES;
      if (full || batch.stream().anyMatch(other -> other.replacement().key().equals(pending.replacement().key()))) {
        flush();
      }
      batch.add(pending);
      bytes += pending.bytes();
    }

    void flush() {
      List<Outcome> outcomes = writer.write(batch.stream().map(Pending::replacement).toList());
      for (int i = 0; i < outcomes.size(); i++) {
        take(batch.get(i), outcomes.get(i));
      }
      batch.clear();
      bytes = 0;
    }

    private void take(Pending pending, Outcome outcome) {
      if (outcome.error() == null) {
        List<Documents> documents = pending.replacement().documents();
        indexed += documents.size();
        documents.stream().limit(LinesAnswer.MOST_LISTED - listed.size()).forEach(
            standing -> listed.add(Accepted.of(pending.line(), standing.article())));
      } else {
        reject(pending.line(), outcome.error());
      }
    }

    void reject(int line, String error) {
      rejected.add(new Rejected(line, error));
      if (rejected.size() > MAX_REJECTED) {
        throw InvalidRequestException.of("", "more than " + MAX_REJECTED + " lines can't be taken, the last: line " + line + ": "
            + error + "; the rest was not read");
      }
    }
  }
}
