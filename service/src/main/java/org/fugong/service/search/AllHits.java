package org.fugong.service.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.fugong.service.UnavailableException;

/**
 * Every document that a request finds, in its order and as the index stood when it was opened: page by page, so that memory
 * stays the same however many there are. For one thread at a time.
 */
public final class AllHits<D> implements AutoCloseable {
  private final ElasticsearchClient client;
  private final ArticleQuery query;
  private final Class<D> document;
  private final SearchRequest request;
  private final boolean relaxed;
  private final int pageSize;
  private String pointInTime;
  private List<FieldValue> after = List.of();
  private boolean ended;

  AllHits(ElasticsearchClient client, String index, ArticleQuery query, Class<D> document, SearchRequest request, boolean relaxed, int pageSize)
      throws IOException {
    this.client = client;
    this.query = query;
    this.document = document;
    this.request = request;
    this.relaxed = relaxed;
    this.pageSize = pageSize;
    this.pointInTime = client.openPointInTime(open -> open.index(index).keepAlive(Time.of(time -> time.time(ArticleQuery.KEEP_ALIVE_ALL)))).id();
  }

  /** The next documents; none behind the last. */
  public List<D> next() {
    if (ended) {
      return List.of();
    }
    try {
      ResponseBody<D> page = client.search(query.page(pointInTime, request, relaxed, after, pageSize), document);
      List<Hit<D>> hits = page.hits().hits();
      pointInTime = Objects.requireNonNullElse(page.pitId(), pointInTime);
      ended = hits.size() < pageSize;
      if (!hits.isEmpty()) {
        after = hits.get(hits.size() - 1).sort();
      }
      return hits.stream().map(Hit::source).map(Objects::requireNonNull).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets the point in time go. */
  @Override
  public void close() {
    ended = true;
    try {
      client.closePointInTime(close -> close.id(pointInTime));
    } catch (IOException | ElasticsearchException | UnavailableException e) {
      // it ends by itself when nobody has used it for a while
    }
  }
}
