package org.fugong.service.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads whole articles back by id. */
@Singleton
public final class ArticleFinder {
  private static final int MAX_MEASURES = 10_000;

  private final ElasticsearchClient client;
  private final IndexNames names;

  ArticleFinder(ElasticsearchClient client, IndexNames names) {
    this.client = client;
    this.names = names;
  }

  /** The article with this id, with its measure records in the order of their evidence. */
  public Optional<Documents> find(String id) {
    try {
      GetResponse<ArticleDocument> article = client.get(
          get -> get.index(names.articles()).id(id).sourceExcludes(ArticleFields.PASSAGES), ArticleDocument.class);
      return article.found()
          ? Optional.of(new Documents(Objects.requireNonNull(article.source()), measures(id)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<MeasureDocument> measures(String article) throws IOException {
    return client.search(search -> search.index(names.measures())
            .size(MAX_MEASURES)
            .query(IndexQueries.has(MeasureFields.ARTICLE, article))
            .sort(sort -> sort.field(by -> by.field(MeasureFields.EVIDENCE_START).order(SortOrder.Asc)))
            .sort(sort -> sort.field(by -> by.field(MeasureFields.ID).order(SortOrder.Asc))), MeasureDocument.class)
        .hits().hits().stream()
        .map(Hit::source)
        .map(Objects::requireNonNull)
        .toList();
  }

  /** How many articles tell this story. */
  public long countStory(String story) {
    try {
      return client.count(count -> count.index(names.articles()).query(IndexQueries.has(ArticleFields.STORY, story))).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
