package org.fugong.service.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fugong.service.index.ArticleDocument;
import org.fugong.service.index.IndexNames;

/** Asks many questions of one ranking at a time, to measure what it is worth. */
@Singleton
public final class RankingProbe {
  private static final int BATCH = 50;

  private final ElasticsearchClient client;
  private final String index;
  private final SearchRequestReader reader;

  RankingProbe(ElasticsearchClient client, IndexNames names, SearchRequestReader reader) {
    this.client = client;
    this.index = names.articles();
    this.reader = reader;
  }

  /**
   * What a question found.
   *
   * @param ids of the first ten hits
   * @param total how many hits there were
   */
  public record Found(List<String> ids, long total) {
    public Found {
      ids = List.copyOf(ids);
    }
  }

  /** What each question finds as it would be searched, by this ranking. */
  public List<Found> find(Ranking ranking, List<String> questions) {
    ArticleQuery query = new ArticleQuery(ranking);
    return find(questions, question -> query.build(index, reader.read(Map.of(
        "q", List.of(question), "facets", List.of("none"), "highlight", List.of("false"))), false));
  }

  /** What each question finds by a ranking of others. */
  public List<Found> find(BaselineQuery baseline, List<String> questions) {
    return find(questions, question -> SearchRequest.of(search -> search.query(baseline.build(question))
        .trackTotalHits(total -> total.enabled(true)).source(source -> source.fetch(false))));
  }

  private List<Found> find(List<String> questions, Function<String, SearchRequest> query) {
    List<Found> found = new ArrayList<>();
    for (int from = 0; from < questions.size(); from += BATCH) {
      List<RequestItem> items = questions.subList(from, Math.min(questions.size(), from + BATCH)).stream()
          .map(question -> IndexSearch.item(client, index, query.apply(question))).toList();
      try {
        client.msearch(search -> search.searches(items), ArticleDocument.class).responses().forEach(response -> found.add(read(response)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  private static Found read(MultiSearchResponseItem<ArticleDocument> item) {
    var hits = IndexSearch.result(item).hits();
    return new Found(hits.hits().stream().map(Hit::id).toList(), hits.total().value());
  }
}
