package org.fugong.extraction.page;

import java.util.List;

/**
 * A page split into its articles, with what stands in none of them.
 *
 * @param articles in page order; none where the page holds no article
 * @param dropped what was left out, in the order of the steps that did so: mark-up, cleaning, repeats, splitting
 */
public record SplitPage(List<ArticleText> articles, List<DroppedLine> dropped) {
  public SplitPage {
    articles = List.copyOf(articles);
    dropped = List.copyOf(dropped);
  }
}
