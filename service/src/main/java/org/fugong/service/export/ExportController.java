package org.fugong.service.export;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fugong.service.http.Parameters;
import org.fugong.service.index.ArticleDocument;
import org.fugong.service.index.MeasureDocument;
import org.fugong.service.search.AllHits;
import org.fugong.service.search.IndexSearch;
import org.fugong.service.search.ParameterValues;
import org.fugong.service.search.SearchRequest;
import org.fugong.service.search.SearchRequestReader;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Hands all that a search finds out as a file, written while it is read. */
@Controller("/api/v1/export")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExportController {
  private static final Set<String> PARAMETERS = Stream.concat(
      SearchRequestReader.RECORD_FILTERS.stream(), Stream.of("format", "what", "in", "sort")).collect(Collectors.toUnmodifiableSet());
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  /** Documents that are in memory at a time. */
  private static final int PAGE = 200;

  private final SearchRequestReader reader;
  private final IndexSearch<ArticleDocument> articles;
  private final IndexSearch<MeasureDocument> measures;
  private final Columns columns;
  private final Scheduler blocking;

  ExportController(SearchRequestReader reader, IndexSearch<ArticleDocument> articles, IndexSearch<MeasureDocument> measures, Columns columns,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.reader = reader;
    this.articles = articles;
    this.measures = measures;
    this.columns = columns;
    this.blocking = Schedulers.fromExecutorService(blocking);
  }

  /**
   * All matches, newest first unless sort says oldest. What goes wrong before the first line is answered as a problem; after that,
   * the connection is broken off, so that no short file passes for a whole one.
   */
  @Get
  HttpResponse<Publisher<byte[]>> export(HttpRequest<?> request) {
    Parameters.check(request, PARAMETERS);
    ParameterValues values = new ParameterValues(Parameters.values(request));
    Format format = values.choice("format", Format.CSV, Format.class);
    What what = values.choice("what", What.ARTICLES, What.class);
    String sort = values.oneOf("sort", "newest", List.of("newest", "oldest"));
    if (what == What.MEASURES && values.find("in").isPresent()) {
      values.fault("in", values.find("in").get(), "none with what=measures, where q searches the evidence");
    }
    values.throwFaults();
    Map<String, List<String>> search = new HashMap<>(Parameters.values(request));
    search.putAll(Map.of("sort", List.of(sort), "facets", List.of("none"), "highlight", List.of("false")));
    Publisher<byte[]> file = what == What.ARTICLES
        ? file(format, articles, reader.read(search), columns.ofArticles())
        : file(format, measures, reader.readRecords(search), columns.ofMeasures());
    String name = "fugong-" + what.name().toLowerCase(java.util.Locale.ROOT) + "-" + LocalDate.now(CHINA) + "." + format.key();
    return HttpResponse.ok(file)
        .contentType(MediaType.of(format.contentType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private enum What {
    ARTICLES,
    MEASURES
  }

  /** The first page is read at once, so that a failure of Elasticsearch is still an answer of its own. */
  private <D> Publisher<byte[]> file(Format format, IndexSearch<D> index, SearchRequest request, List<Column<D>> columns) {
    AllHits<D> hits = index.all(request, PAGE);
    List<D> first;
    try {
      first = hits.next();
    } catch (RuntimeException e) {
      hits.close();
      throw e;
    }
    // one page is asked for when the one before is sent: a slow reader makes it wait, one that is gone ends it
    Flux<byte[]> pages = Flux.<byte[], List<D>>generate(() -> first, (page, sink) -> {
      if (page.isEmpty()) {
        sink.complete();
        return page;
      }
      sink.next(bytes(page.stream().map(document -> format.line(columns, document)).collect(Collectors.joining())));
      return hits.next();
    }, page -> blocking.schedule(hits::close)).subscribeOn(blocking);
    return Flux.concat(Flux.just(bytes(format.head(columns))).filter(head -> head.length > 0), pages);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
