package org.fugong.service.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
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
  private static final List<String> LEFT_OUT =
      List.of(ArticleFields.PASSAGES, ArticleFields.FINGERPRINT, ArticleFields.BODY, ArticleFields.BODY_ORIGINAL);

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
          get -> get.index(names.articles()).id(id).sourceExcludes(ArticleFields.PASSAGES, ArticleFields.FINGERPRINT), ArticleDocument.class);
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

  /** The articles that tell a story, its head first; none where the index has no such story. */
  public ToldStory findStory(String story) {
    try {
      SearchResponse<ArticleDocument> members = client.search(search -> search.index(names.articles())
          .size(ToldStory.MAX_MEMBERS)
          .trackTotalHits(total -> total.enabled(true))
          .source(source -> source.filter(filter -> filter.excludes(LEFT_OUT)))
          .query(IndexQueries.has(ArticleFields.STORY, story))
          .sort(ToldStory.HEAD_FIRST), ArticleDocument.class);
      return new ToldStory(story, members.hits().total().value(),
          members.hits().hits().stream().map(Hit::source).map(Objects::requireNonNull).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
