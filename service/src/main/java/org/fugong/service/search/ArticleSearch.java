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
import org.fugong.service.InvalidRequestException;
import org.fugong.service.index.ArticleDocument;

/** Carries a search out: one request to Elasticsearch, and one more where a cursor needs a point in time. */
public final class ArticleSearch {
  private static final String CONTEXT_MISSING = "search_context_missing_exception";

  private final ElasticsearchClient client;
  private final String index;
  private final ArticleQuery query;
  private final ResponseReader reader;

  /** @param index the alias of the articles */
  public ArticleSearch(ElasticsearchClient client, String index, ArticleQuery query, ResponseReader reader) {
    this.client = client;
    this.index = index;
    this.query = query;
    this.reader = reader;
  }

  /**
   * The answer to a request.
   *
   * @throws ExpiredCursorException where the request's cursor is too old
   */
  public SearchResponse search(SearchRequest request) {
    try {
      if (request.cursor() == null && query.canRelax(request)) {
        return searchStrictlyOrRelaxed(request);
      }
      SearchRequest inTime = request.cursor() == null ? request : atPointInTime(request, request.cursor());
      boolean relaxed = inTime.cursor() != null && inTime.cursor().relaxed();
      return reader.read(inTime, client.search(query.build(index, inTime, relaxed), ArticleDocument.class), relaxed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ElasticsearchException e) {
      throw request.cursor() == null ? e : sort(e);
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
  private SearchResponse searchStrictlyOrRelaxed(SearchRequest request) throws IOException {
    MsearchResponse<ArticleDocument> both = client.msearch(search -> search.searches(List.of(item(request, false), item(request, true))),
        ArticleDocument.class);
    ResponseBody<ArticleDocument> strict = result(both.responses().get(0));
    boolean relaxed = strict.hits().total().value() == 0;
    return reader.read(request, relaxed ? result(both.responses().get(1)) : strict, relaxed);
  }

  private RequestItem item(SearchRequest request, boolean relaxed) {
    return item(client, index, query.build(index, request, relaxed));
  }

  /** A search as one of several in a request: the client models both anew, their JSON is the same. */
  static RequestItem item(ElasticsearchClient client, String index, co.elastic.clients.elasticsearch.core.SearchRequest search) {
    String body = JsonpUtils.toJsonString(search, client._transport().jsonpMapper());
    return RequestItem.of(item -> item.header(header -> header.index(index))
        .body(MultisearchBody.of(parsed -> parsed.withJson(new StringReader(body)))));
  }

  static ResponseBody<ArticleDocument> result(MultiSearchResponseItem<ArticleDocument> item) {
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
