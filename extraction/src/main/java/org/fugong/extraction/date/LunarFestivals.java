package org.fugong.extraction.date;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Days around the Chinese New Year, counted from its first day.
 *
 * <p>{@code 正月初八 of 2020 gives 2020-02-01; 大年三十 and 除夕 give 2020-01-24; 元宵节 gives 2020-02-08}. Known weakness: lunar
 * dates of other months are not read.
 */
final class LunarFestivals {
  /** First day of the first month, as the calendar of the Purple Mountain Observatory (GB/T 33661) has it. */
  private static final Map<Integer, LocalDate> NEW_YEAR = Map.of(
      2019, LocalDate.of(2019, 2, 5),
      2020, LocalDate.of(2020, 1, 25),
      2021, LocalDate.of(2021, 2, 12),
      2022, LocalDate.of(2022, 2, 1));

  private LunarFestivals() {}

  /** The n-th day of the first lunar month; 0 is the eve of the New Year. Empty for years that the table lacks. */
  static Optional<LocalDate> find(int year, int dayOfMonth) {
    return Optional.ofNullable(NEW_YEAR.get(year)).map(first -> first.plusDays(dayOfMonth - 1L));
  }
}
