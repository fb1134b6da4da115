package org.fugong.service.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.fugong.service.index.ArticleDocument;

/** Searches articles. */
public final class ArticleSearch {
  private final IndexSearch<ArticleDocument> articles;
  private final ResponseReader reader;

  /** @param index the alias of the articles */
  public ArticleSearch(ElasticsearchClient client, String index, ArticleQuery query, ResponseReader reader) {
    this.articles = new IndexSearch<>(client, index, query, ArticleDocument.class);
    this.reader = reader;
  }

  /**
   * The answer to a request.
   *
   * @throws ExpiredCursorException where the request's cursor is too old
   */
  public SearchResponse search(SearchRequest request) {
    return articles.search(request, reader::read);
  }
}
