package org.fugong.service.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The width of the date facet's buckets. */
public enum DateInterval {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  /** Most buckets of {@link #forSpan}. */
  public static final int MAX_BUCKETS = 60;

  /** Its name in parameters and answers: day. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The interval of this name. */
  public static Optional<DateInterval> find(String key) {
    return Arrays.stream(values()).filter(interval -> interval.key().equals(key)).findFirst();
  }

  /** The names of all. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(DateInterval::key).toList();
  }

  /** The narrowest interval that needs at most 60 buckets from first to last; years where none does. */
  public static DateInterval forSpan(LocalDate first, LocalDate last) {
    return Arrays.stream(values()).filter(interval -> interval.count(first, last) <= MAX_BUCKETS).findFirst().orElse(YEAR);
  }

  /** How many buckets there are from the one of first to the one of last. */
  public long count(LocalDate first, LocalDate last) {
    LocalDate from = startOf(first);
    LocalDate to = startOf(last);
    return 1 + switch (this) {
      case DAY -> ChronoUnit.DAYS.between(from, to);
      case WEEK -> ChronoUnit.WEEKS.between(from, to);
      case MONTH -> ChronoUnit.MONTHS.between(from, to);
      case QUARTER -> ChronoUnit.MONTHS.between(from, to) / 3;
      case YEAR -> ChronoUnit.YEARS.between(from, to);
    };
  }

  /** The first days of all buckets from the one of first to the one of last. */
  public List<LocalDate> starts(LocalDate first, LocalDate last) {
    return Stream.iterate(startOf(first), start -> !start.isAfter(last), this::next).toList();
  }

  /** The first day of the bucket that holds this day; weeks begin on Monday. */
  public LocalDate startOf(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** The first day of the bucket behind the one that starts here. */
  public LocalDate next(LocalDate start) {
    return switch (this) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(3);
      case YEAR -> start.plusYears(1);
    };
  }
}
