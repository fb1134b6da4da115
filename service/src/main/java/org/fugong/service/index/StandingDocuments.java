package org.fugong.service.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which documents stand in the indices for a page or an article? As of the last refresh. */
@Singleton
final class StandingDocuments {
  private static final int SIZE = 10_000;

  private final ElasticsearchClient client;
  private final IndexNames names;

  StandingDocuments(ElasticsearchClient client, IndexNames names) {
    this.client = client;
    this.names = names;
  }

  /** The ids that stand for each key; empty sets for a key for which there are none. */
  Map<String, Found> find(List<Replacement> replacements) throws IOException {
    Map<String, Found> found = new HashMap<>();
    replacements.forEach(replacement -> found.put(replacement.key(), Found.none()));
    for (Replacement.Scope scope : Replacement.Scope.values()) {
      List<String> keys = replacements.stream()
          .filter(replacement -> replacement.scope() == scope)
          .map(Replacement::key)
          .toList();
      if (!keys.isEmpty()) {
        read(names.articles(), scope.articleField(), keys, (key, id, story) -> found.get(key).addArticle(id, story));
        read(names.measures(), scope.measureField(), keys, (key, id, story) -> found.get(key).measures().add(id));
      }
    }
    return found;
  }

  private void read(String alias, String field, List<String> keys, Collector collector) throws IOException {
    List<FieldValue> after = List.of();
    List<Hit<ObjectNode>> hits;
    do {
      hits = client.search(request(alias, field, keys, after), ObjectNode.class).hits().hits();
      for (Hit<ObjectNode> hit : hits) {
        collector.collect(hit.source().path(field).asText(), hit.id(), hit.source().path(ArticleFields.STORY).asText());
        after = hit.sort();
      }
    } while (hits.size() == SIZE);
  }

  private static SearchRequest request(String alias, String field, List<String> keys, List<FieldValue> after) {
    return SearchRequest.of(search -> {
      search.index(alias)
          .size(SIZE)
          .source(source -> source.filter(filter -> filter.includes(field, ArticleFields.STORY)))
          .query(IndexQueries.hasOneOf(field, keys))
          .sort(sort -> sort.field(by -> by.field(ArticleFields.ID).order(SortOrder.Asc)));
      return after.isEmpty() ? search : search.searchAfter(after);
    });
  }

  /**
   * The ids of documents in both indices.
   *
   * @param articles ids of articles
   * @param measures ids of measure records
   * @param stories which story each of the articles that stand tells
   */
  record Found(Set<String> articles, Set<String> measures, Map<String, String> stories) {
    static Found none() {
      return new Found(new HashSet<>(), new HashSet<>(), new HashMap<>());
    }

    private void addArticle(String id, String story) {
      articles.add(id);
      stories.put(id, story);
    }

    /** These ids and those of more documents. */
    Found with(List<Documents> documents) {
      Found all = new Found(new HashSet<>(articles), new HashSet<>(measures), stories);
      for (Documents more : documents) {
        all.articles.add(more.article().id());
        more.measures().forEach(measure -> all.measures.add(measure.id()));
      }
      return all;
    }
  }

  /** Takes what is found, one document at a time. */
  private interface Collector {
    void collect(String key, String id, String story);
  }
}
