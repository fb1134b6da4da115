package org.fugong.service.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import co.elastic.clients.json.JsonpUtils;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fugong.service.InvalidRequestException;

/**
 * Carries searches of one index out: one request to Elasticsearch, and one more where a cursor needs a point in time.
 *
 * @param <D> the documents of the index
 */
public final class IndexSearch<D> {
  private static final String CONTEXT_MISSING = "search_context_missing_exception";

  private final ElasticsearchClient client;
  private final String index;
  private final ArticleQuery query;
  private final Class<D> document;

  /** @param index the alias of the index */
  public IndexSearch(ElasticsearchClient client, String index, ArticleQuery query, Class<D> document) {
    this.client = client;
    this.index = index;
    this.query = query;
    this.document = document;
  }

  /** What is sent to Elasticsearch for a request; relaxed: one key word of several makes a hit. */
  public interface Builder {
    co.elastic.clients.elasticsearch.core.SearchRequest build(String index, SearchRequest request, boolean relaxed);
  }

  /** From what Elasticsearch answered to an answer; relaxed as in {@link Builder}. */
  public interface Reader<D, A> {
    A read(SearchRequest request, ResponseBody<D> response, boolean relaxed);
  }

  /**
   * The answer to a request: its hits and facets.
   *
   * @throws ExpiredCursorException where the request's cursor is too old
   */
  public <A> A search(SearchRequest request, Reader<D, A> reader) {
    return search(request, query::build, reader);
  }

  /**
   * The answer to a request of another build, over the same hits.
   *
   * @throws ExpiredCursorException where the request's cursor is too old
   */
  public <A> A search(SearchRequest request, Builder builder, Reader<D, A> reader) {
    try {
      if (request.cursor() == null && query.canRelax(request)) {
        return searchStrictlyOrRelaxed(request, builder, reader);
      }
      SearchRequest inTime = request.cursor() == null ? request : atPointInTime(request, request.cursor());
      boolean relaxed = inTime.cursor() != null && inTime.cursor().relaxed();
      return reader.read(inTime, client.search(builder.build(index, inTime, relaxed), document), relaxed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ElasticsearchException e) {
      throw request.cursor() == null ? e : sort(e);
    }
  }

  /**
   * All that a request without facets finds, in its order.
   *
   * @param pageSize documents that are read at a time
   */
  public AllHits<D> all(SearchRequest request, int pageSize) {
    try {
      boolean relaxed = query.canRelax(request)
          && client.count(count -> count.index(index).query(query.query(request, false))).count() == 0;
      return new AllHits<>(client, index, query, document, request, relaxed, pageSize);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Elasticsearch answers to a request that was built from the name of the index. */
  public ResponseBody<D> send(Function<String, co.elastic.clients.elasticsearch.core.SearchRequest> builder) {
    try {
      return client.search(builder.apply(index), document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Elasticsearch finds wrong with a cursor: too old, or not as it was given. */
  private static RuntimeException sort(ElasticsearchException e) {
    if (e.response().toString().contains(CONTEXT_MISSING)) {
      return new ExpiredCursorException("cursor: its point in time ended " + ArticleQuery.KEEP_ALIVE
          + " after its last use; begin the search anew without cursor", e);
    }
    return e.status() == 400 ? InvalidRequestException.of("cursor", "got another one than was given, expected the next of an earlier answer") : e;
  }

  /** Both ways in one request; the relaxed answer counts only where nothing has all key words. */
  private <A> A searchStrictlyOrRelaxed(SearchRequest request, Builder builder, Reader<D, A> reader) throws IOException {
    List<RequestItem> ways = Stream.of(false, true).map(relaxed -> item(client, index, builder.build(index, request, relaxed))).toList();
    MsearchResponse<D> both = client.msearch(search -> search.searches(ways), document);
    ResponseBody<D> strict = result(both.responses().get(0));
    boolean relaxed = strict.hits().total().value() == 0;
    return reader.read(request, relaxed ? result(both.responses().get(1)) : strict, relaxed);
  }

  /** A search as one of several in a request: the client models both anew, their JSON is the same. */
  static RequestItem item(ElasticsearchClient client, String index, co.elastic.clients.elasticsearch.core.SearchRequest search) {
    String body = JsonpUtils.toJsonString(search, client._transport().jsonpMapper());
    return RequestItem.of(item -> item.header(header -> header.index(index))
        .body(MultisearchBody.of(parsed -> parsed.withJson(new StringReader(body)))));
  }

  static <D> ResponseBody<D> result(MultiSearchResponseItem<D> item) {
    if (item.isFailure()) {
      ErrorResponse failure = item.failure();
      throw new ElasticsearchException("es/msearch", failure);
    }
    return item.result();
  }

  private SearchRequest atPointInTime(SearchRequest request, Cursor cursor) throws IOException {
    if (cursor.pointInTime() != null) {
      return request;
    }
    String opened = client.openPointInTime(open -> open.index(index)
        .keepAlive(Time.of(time -> time.time(ArticleQuery.KEEP_ALIVE)))).id();
    return request.withCursor(new Cursor(cursor.search(), cursor.relaxed(), opened, cursor.after(), cursor.shown()));
  }
}
