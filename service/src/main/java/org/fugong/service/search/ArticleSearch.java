package org.fugong.service.search;

import org.fugong.service.index.ArticleDocument;

/** Searches articles. */
public final class ArticleSearch {
  private final IndexSearch<ArticleDocument> articles;
  private final ResponseReader reader;

  /** @param articles their index */
  public ArticleSearch(IndexSearch<ArticleDocument> articles, ResponseReader reader) {
    this.articles = articles;
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
