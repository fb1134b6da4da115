package org.fugong.extraction.date;

import java.time.LocalDate;
import java.util.Optional;
import org.fugong.extraction.page.ArticleText;

/** On which day an article was published, or else the latest day of what it reports. */
public final class DateExtractor {
  /** The article's date and where it was read. */
  public ArticleDate extract(ArticleText article) {
    return ArticleDate.UNKNOWN;
  }

  /** The day that the sentence [start, end) of the body gives for itself. */
  public Optional<LocalDate> findSentenceDay(ArticleText article, ArticleDate date, int start, int end) {
    return Optional.empty();
  }
}
