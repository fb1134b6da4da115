package org.fugong.service.export;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fugong.extraction.measure.MeasureTaxonomy;
import org.fugong.service.http.Parameters;
import org.fugong.service.index.ArticleDocument;
import org.fugong.service.search.AllHits;
import org.fugong.service.search.IndexSearch;
import org.fugong.service.search.SearchRequestReader;

/** Tells feed readers the newest articles that a search finds. */
@Controller("/api/v1/feed.atom")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FeedController {
  private static final Set<String> PARAMETERS =
      Stream.concat(SearchRequestReader.RECORD_FILTERS.stream(), Stream.of("in")).collect(Collectors.toUnmodifiableSet());
  private static final int ENTRIES = 50;

  private final SearchRequestReader reader;
  private final IndexSearch<ArticleDocument> articles;
  private final MeasureTaxonomy taxonomy;
  private final HttpHostResolver hosts;

  FeedController(SearchRequestReader reader, IndexSearch<ArticleDocument> articles, MeasureTaxonomy taxonomy, HttpHostResolver hosts) {
    this.reader = reader;
    this.articles = articles;
    this.taxonomy = taxonomy;
    this.hosts = hosts;
  }

  /** The newest 50 as an Atom feed; 304 where the asker has it already. */
  @Get
  HttpResponse<byte[]> feed(HttpRequest<?> request) {
    Parameters.check(request, PARAMETERS);
    Map<String, List<String>> search = new HashMap<>(Parameters.values(request));
    search.putAll(Map.of("sort", List.of("newest"), "facets", List.of("none"), "highlight", List.of("false")));
    List<ArticleDocument> newest;
    try (AllHits<ArticleDocument> hits = articles.all(reader.read(search), ENTRIES)) {
      newest = hits.next();
    }
    String service = hosts.resolve(request);
    byte[] feed = new AtomFeed(taxonomy, service + request.getUri(), URI.create(service), newest).write().getBytes(StandardCharsets.UTF_8);
    String tag = '"' + UUID.nameUUIDFromBytes(feed).toString() + '"';
    String known = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
    boolean unchanged = known != null && Stream.of(known.split(",")).map(String::strip).anyMatch(each -> each.equals(tag) || each.equals("W/" + tag));
    MutableHttpResponse<byte[]> response = unchanged ? HttpResponse.notModified() : HttpResponse.ok(feed);
    return response.contentType(MediaType.of("application/atom+xml; charset=UTF-8")).header(HttpHeaders.ETAG, tag);
  }
}
