package org.fugong.extraction.date;

import org.jspecify.annotations.Nullable;

/**
 * An article's date with the words that gave it.
 *
 * @param date the day and its source
 * @param text the words that name the day as the page has them; null where there is none
 * @param start offset of these words in the article's body; -1 where they stand outside of it
 */
public record DateReading(ArticleDate date, @Nullable String text, int start) {
  static final DateReading NONE = new DateReading(ArticleDate.UNKNOWN, null, -1);
}
