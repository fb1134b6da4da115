package org.fugong.extraction.date;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article's day and where it was read.
 *
 * @param day the day, or null exactly where source is NONE
 * @param source which kind of statement gave it
 */
public record ArticleDate(@Nullable LocalDate day, DateSource source) {
  public static final ArticleDate UNKNOWN = new ArticleDate(null, DateSource.NONE);

  public ArticleDate {
    Objects.requireNonNull(source, "source");
    if ((day == null) != (source == DateSource.NONE)) {
      throw new IllegalArgumentException(
          "article date: got day [" + day + "] from source [" + source + "], expected a day exactly where it is not NONE");
    }
  }
}
