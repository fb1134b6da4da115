package org.fugong.extraction.page;

import java.util.List;

/** Repairs, cleans and splits: from a raw page to the texts of its articles. */
public final class PageReader {
  /**
   * The articles of a page in page order.
   *
   * @throws UnreadablePageException where the page holds no article
   */
  public List<ArticleText> read(RawPage page) {
    if (page.content().isBlank()) {
      throw new UnreadablePageException("page holds no article: got 0 characters of text");
    }
    PageContext context = new PageContext(page.url(), page.site(), page.crawledOn(), List.of(), page.content());
    return List.of(new ArticleText(ArticleKind.ARTICLE, null, null, List.of(), page.content().strip(), List.of(), context));
  }
}
