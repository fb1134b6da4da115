package org.fugong.service.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that hits may have.
 *
 * @param from the first day, or null = no first
 * @param to the last day, or null = no last
 * @param withUndated whether articles of no known day stay
 */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to, boolean withUndated) {
  public static final DateRange ALL = new DateRange(null, null, false);

  public DateRange {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("date range: got from [" + from + "] after to [" + to + "]");
    }
  }

  /** Whether it lets everything through. */
  public boolean isEmpty() {
    return from == null && to == null;
  }
}
