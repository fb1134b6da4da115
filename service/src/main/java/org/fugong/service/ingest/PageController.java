package org.fugong.service.ingest;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fugong.extraction.page.PageDecoder;
import org.fugong.extraction.page.RawPage;
import org.fugong.extraction.page.UnreadablePageException;
import org.fugong.extraction.place.Gazetteer;
import org.fugong.service.InvalidRequestException;
import org.fugong.service.ServiceConfiguration;
import org.fugong.service.http.AdminOnly;
import org.fugong.service.http.Parameters;
import org.fugong.service.index.ArticleDocument;
import org.fugong.service.index.ArticleFinder;
import org.fugong.service.index.Documents;
import org.fugong.service.index.Replacement;
import org.fugong.service.index.ToldStory;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/v1/pages}: raw pages in. */
@Controller("/api/v1/pages")
@ExecuteOn(TaskExecutors.BLOCKING)
@AdminOnly
final class PageController {
  private static final Set<String> PARAMETERS = new TreeSet<>(Set.of("url", "site", "crawledAt", "dryRun"));
  private static final List<RequestBody.Type> TYPES = List.of(
      RequestBody.Type.JSON, RequestBody.Type.NDJSON, RequestBody.Type.TEXT, RequestBody.Type.HTML);

  private final PageDecoder decoder = new PageDecoder();
  private final Ingestion ingestion;
  private final WriteSlots slots;
  private final ArticleFinder finder;
  private final Gazetteer gazetteer;
  private final ServiceConfiguration configuration;

  PageController(
      Ingestion ingestion, WriteSlots slots, ArticleFinder finder, Gazetteer gazetteer, ServiceConfiguration configuration) {
    this.ingestion = ingestion;
    this.slots = slots;
    this.finder = finder;
    this.gazetteer = gazetteer;
    this.configuration = configuration;
  }

  /**
   * Takes in one page (JSON, text or HTML) or many (NDJSON).
   *
   * @return {@link PageAnswer} for one page and for a dry run, {@link LinesAnswer} for many
   */
  @Post(consumes = MediaType.ALL)
  Object post(HttpRequest<?> request, @Nullable @Body InputStream bytes) throws IOException {
    Parameters.check(request, PARAMETERS);
    boolean dryRun = dryRun(request);
    try (RequestBody body = RequestBody.of(request, bytes, TYPES); WriteSlots.Slot slot = slots.take()) {
      return body.type() == RequestBody.Type.NDJSON ? many(request, body, dryRun) : single(page(request, body), dryRun);
    }
  }

  private Object many(HttpRequest<?> request, RequestBody body, boolean dryRun) throws IOException {
    refuseSource(request);
    return dryRun
        ? dryRun(lines(body, configuration.maxPageBytes()))
        : ingestion.ingest(lines(body, configuration.maxRequestBytes()), line -> ingestion.read(PageParser.parse(line)));
  }

  private NdjsonLines lines(RequestBody body, long maxBytes) {
    return new NdjsonLines(body.stream(), configuration.maxPageBytes(), maxBytes);
  }

  private RawPage page(HttpRequest<?> request, RequestBody body) throws IOException {
    byte[] content = body.readAll(configuration.maxPageBytes());
    if (body.type() == RequestBody.Type.JSON) {
      refuseSource(request);
      return PageParser.parse(content);
    }
    PageSource source = PageSource.read(
        request.getParameters().get("url"), request.getParameters().get("site"), request.getParameters().get("crawledAt"));
    return new RawPage(
        decoder.decode(content, body.charset()),
        body.type() == RequestBody.Type.HTML ? RawPage.Format.HTML : RawPage.Format.TEXT,
        source.url(),
        source.site(),
        source.crawledOn());
  }

  private PageAnswer single(RawPage page, boolean dryRun) {
    Replacement replacement = ingestion.read(page);
    if (!dryRun) {
      ingestion.write(replacement);
    }
    return new PageAnswer(1, answers(replacement, dryRun), dryRun ? 0 : replacement.documents().size(), List.of());
  }

  private List<ArticleAnswer> answers(Replacement replacement, boolean dryRun) {
    return replacement.documents().stream()
        .map(documents -> dryRun ? alone(documents) : standing(documents))
        .toList();
  }

  /** As it would stand if nothing else told its story. */
  private ArticleAnswer alone(Documents documents) {
    ArticleDocument article = documents.article();
    return ArticleAnswer.of(documents, new ToldStory(article.story(), 1, List.of(article)), gazetteer);
  }

  /** As it stands: writing may have found that it tells another's story. */
  private ArticleAnswer standing(Documents documents) {
    Documents written = finder.find(documents.article().id()).orElse(documents);
    return ArticleAnswer.of(written, finder.findStory(written.article().story()), gazetteer);
  }

  /** What many pages would become; the whole body no longer than one page may be, because the answer holds it all. */
  private PageAnswer dryRun(NdjsonLines lines) throws IOException {
    List<ArticleAnswer> articles = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    int received = 0;
    for (Optional<NdjsonLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      received++;
      if (line.get().tooLong()) {
        rejected.add(new Rejected(line.get().number(), Ingestion.TOO_LONG));
        continue;
      }
      try {
        articles.addAll(answers(ingestion.read(PageParser.parse(line.get().bytes())), true));
      } catch (InvalidRequestException | UnreadablePageException e) {
        rejected.add(new Rejected(line.get().number(), String.valueOf(e.getMessage())));
      }
    }
    return new PageAnswer(received, articles, 0, rejected);
  }

  private static void refuseSource(HttpRequest<?> request) {
    for (String name : List.of("url", "site", "crawledAt")) {
      if (request.getParameters().contains(name)) {
        throw InvalidRequestException.of(name, "is a parameter for text/plain and text/html; in JSON it is a key of the page");
      }
    }
  }

  private static boolean dryRun(HttpRequest<?> request) {
    String value = Optional.ofNullable(request.getParameters().get("dryRun")).orElse("false");
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw InvalidRequestException.of("dryRun", "got [" + value + "], expected true or false");
    };
  }
}
