package org.fugong.service.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the texts that tell stories from the index, and gives documents another story. As of the last refresh. */
@Singleton
final class StoryDocuments {
  /** As many as are read of a story that may have to be split; a larger one stays as it is. */
  static final int MAX_MEMBERS = 500;

  /** Stories that one batch may meet; far more than its articles. */
  private static final int MAX_LIKELY = 1_000;
  /** Elasticsearch takes 65,536 values in a query. */
  private static final int MAX_VALUES = 50_000;
  private static final int PAGE_SIZE = 1_000;
  private static final List<String> TOLD_TEXT =
      List.of(ArticleFields.ID, ArticleFields.STORY, ArticleFields.FINGERPRINT, ArticleFields.BODY, ArticleFields.PLACE);

  private final ElasticsearchClient client;
  private final IndexNames names;

  StoryDocuments(ElasticsearchClient client, IndexNames names) {
    this.client = client;
    this.names = names;
  }

  /** One text of each story that has one with any of these prints, leaving out articles with these ids. */
  List<ToldText> findLikely(List<String> prints, Collection<String> without) throws IOException {
    List<ToldText> found = new ArrayList<>();
    for (int from = 0; from < prints.size(); from += MAX_VALUES) {
      List<String> part = prints.subList(from, Math.min(from + MAX_VALUES, prints.size()));
      found.addAll(read(SearchRequest.of(search -> texts(search, MAX_LIKELY)
          .query(IndexQueries.sharesPrint(part, without))
          .collapse(collapse -> collapse.field(ArticleFields.STORY)))));
    }
    return found;
  }

  /** The texts of these stories that have any of these prints, leaving out articles with these ids. */
  List<ToldText> findAmong(Collection<String> stories, List<String> prints, Collection<String> without) throws IOException {
    List<String> part = prints.subList(0, Math.min(MAX_VALUES, prints.size()));
    return read(SearchRequest.of(search -> texts(search, MAX_LIKELY).query(IndexQueries.sharesPrint(part, without, stories))));
  }

  /** The texts that tell a story, by id; at most one more than {@link #MAX_MEMBERS}. */
  List<ToldText> members(String story) throws IOException {
    return read(SearchRequest.of(search -> texts(search, MAX_MEMBERS + 1)
        .query(IndexQueries.has(ArticleFields.STORY, story))
        .sort(sort -> sort.field(by -> by.field(ArticleFields.ID).order(SortOrder.Asc)))));
  }

  private SearchRequest.Builder texts(SearchRequest.Builder search, int size) {
    return search.index(names.articles())
        .size(size)
        .trackTotalHits(total -> total.enabled(false))
        .source(source -> source.filter(filter -> filter.includes(TOLD_TEXT)));
  }

  private List<ToldText> read(SearchRequest request) throws IOException {
    return client.search(request, ArticleDocument.class).hits().hits().stream()
        .map(Hit::source)
        .map(Objects::requireNonNull)
        .map(ToldText::of)
        .toList();
  }

  /** How many articles tell a story. */
  long count(String story) throws IOException {
    return client.count(count -> count.index(names.articles()).query(IndexQueries.has(ArticleFields.STORY, story))).count();
  }

  /** Gives all that tells a story another, but what somebody else is changing at this moment. */
  void rename(String story, String other) throws IOException {
    rewrite(ArticleFields.STORY, MeasureFields.STORY, List.of(story), other);
  }

  /** Gives these articles another story. */
  void move(Collection<String> articles, String other) throws IOException {
    rewrite(ArticleFields.ID, MeasureFields.ARTICLE, articles, other);
  }

  private void rewrite(String articleField, String measureField, Collection<String> values, String story) throws IOException {
    Bulk bulk = Bulk.throughAliases(client);
    rewrite(bulk, names.articles(), articleField, values, story);
    rewrite(bulk, names.measures(), measureField, values, story);
    bulk.finish();
    client.indices().refresh(refresh -> refresh.index(names.articles(), names.measures()));
  }

  private void rewrite(Bulk bulk, String alias, String field, Collection<String> values, String story) throws IOException {
    List<FieldValue> after = List.of();
    List<Hit<ObjectNode>> hits;
    do {
      hits = client.search(page(alias, field, values, after), ObjectNode.class).hits().hits();
      for (Hit<ObjectNode> hit : hits) {
        bulk.updateUnchanged(alias, hit, Map.of(ArticleFields.STORY, story));
        after = hit.sort();
      }
    } while (hits.size() == PAGE_SIZE);
  }

  private static SearchRequest page(String alias, String field, Collection<String> values, List<FieldValue> after) {
    return SearchRequest.of(search -> {
      search.index(alias)
          .size(PAGE_SIZE)
          .seqNoPrimaryTerm(true)
          .source(source -> source.fetch(false))
          .query(IndexQueries.hasOneOf(field, values))
          .sort(sort -> sort.field(by -> by.field(ArticleFields.ID).order(SortOrder.Asc)));
      return after.isEmpty() ? search : search.searchAfter(after);
    });
  }
}
