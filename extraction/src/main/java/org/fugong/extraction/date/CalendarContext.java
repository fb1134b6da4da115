package org.fugong.extraction.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What fills in the parts that a date leaves out.
 *
 * @param year the year that the page's own data give for a date without one; {@link #CORPUS_YEAR} where they give none
 * @param latest the last day that can have been reported: when the page was published, else crawled; null where unknown
 * @param near a day of the page whose month a lone day takes where its own text has no month; null where unknown
 */
record CalendarContext(int year, @Nullable LocalDate latest, @Nullable LocalDate near) {
  /** The year of this corpus, for pages that tell none. */
  static final int CORPUS_YEAR = 2020;
  /** A date that lies farther ahead of the page than this is taken for last year's: 12月28日 on a page of January. */
  private static final int MAX_DAYS_AHEAD = 200;

  CalendarContext withYear(int other) {
    return new CalendarContext(other, latest, near);
  }

  CalendarContext withNear(LocalDate day) {
    return new CalendarContext(year, latest, day);
  }

  /** A day that was written without a year: as it is, or a year earlier where it would lie far ahead of the page. */
  LocalDate notFarAhead(LocalDate day) {
    return latest != null && day.isAfter(latest.plusDays(MAX_DAYS_AHEAD)) ? day.minusYears(1) : day;
  }

  boolean isFuture(LocalDate day) {
    return latest != null && day.isAfter(latest);
  }
}
