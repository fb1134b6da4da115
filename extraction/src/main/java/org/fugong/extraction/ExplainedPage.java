package org.fugong.extraction;

import java.util.List;
import org.fugong.extraction.page.DroppedLine;

/**
 * What was read out of a page, why, and what was dropped.
 *
 * @param articles in page order; none where the page holds no article
 * @param dropped the words of the page that stand in no article
 */
public record ExplainedPage(List<ExplainedArticle> articles, List<DroppedLine> dropped) {
  public ExplainedPage {
    articles = List.copyOf(articles);
    dropped = List.copyOf(dropped);
  }
}
