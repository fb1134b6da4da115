package org.fugong.service.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time that a query names, as its first and last day.
 *
 * <p>{@code 2020年2月下旬 gives 2020-02-21 to 2020-02-29}; {@code 2月1日至10日} and {@code 2020-02} are read, {@code 上个月} against
 * today, a month without a year as one of the year that is given. {@code known weakness: 3个月内 is read as nothing, 十二月以来 as
 * December alone}.
 */
record TimeExpression(LocalDate from, LocalDate to) {
  private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?!\\d)");
  private static final Pattern MONTH = Pattern.compile(
      "(?:(?<!\\d)(\\d{4})年)?(?<![\\d一二三四五六七八九十])(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?"
          + "(?:(\\d{1,2})[日号](?:[至到~—-](\\d{1,2})[日号])?|(上旬|中旬|下旬|初|底|末))?");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})年(?!\\d{1,2}月)");
  private static final Map<String, Function<LocalDate, TimeExpression>> RELATIVE = Map.ofEntries(
      Map.entry("上个月", today -> month(YearMonth.from(today).minusMonths(1))),
      Map.entry("上月", today -> month(YearMonth.from(today).minusMonths(1))),
      Map.entry("这个月", today -> month(YearMonth.from(today))),
      Map.entry("本月", today -> month(YearMonth.from(today))),
      Map.entry("上周", today -> week(today.minusWeeks(1))),
      Map.entry("本周", TimeExpression::week),
      Map.entry("这周", TimeExpression::week),
      Map.entry("今天", TimeExpression::day),
      Map.entry("今日", TimeExpression::day),
      Map.entry("昨天", today -> day(today.minusDays(1))),
      Map.entry("昨日", today -> day(today.minusDays(1))),
      Map.entry("今年", today -> year(today.getYear())),
      Map.entry("去年", today -> year(today.getYear() - 1)),
      Map.entry("前年", today -> year(today.getYear() - 2)));

  /**
   * The time from the first to the last day that the text names.
   *
   * @param yearOfMonths the year of a month that stands without one
   */
  static Optional<TimeExpression> find(String text, LocalDate today, int yearOfMonths) {
    List<TimeExpression> found = new ArrayList<>();
    collect(ISO.matcher(text), found, match -> ofNumbers(match.group(1), match.group(2), match.group(3)));
    collect(MONTH.matcher(text), found, match -> ofMonth(match, yearOfMonths));
    collect(YEAR.matcher(text), found, match -> year(Integer.parseInt(match.group(1))));
    RELATIVE.forEach((word, time) -> {
      if (text.contains(word)) {
        found.add(time.apply(today));
      }
    });
    return found.stream().map(TimeExpression::from).min(Comparator.naturalOrder())
        .map(from -> new TimeExpression(from, found.stream().map(TimeExpression::to).max(Comparator.naturalOrder()).orElseThrow()));
  }

  /** The words of the text that name a time. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (Pattern pattern : List.of(ISO, MONTH, YEAR)) {
      pattern.matcher(text).results().map(MatchResult::group).forEach(words::add);
    }
    RELATIVE.keySet().stream().filter(text::contains).sorted().forEach(words::add);
    return words;
  }

  private static void collect(Matcher matcher, List<TimeExpression> found, Function<Matcher, TimeExpression> read) {
    while (matcher.find()) {
      try {
        found.add(read.apply(matcher));
      } catch (DateTimeException e) {
        // 2月30日 and 2020-13 are no days: a reader of the query finds no time in them
        continue;
      }
    }
  }

  private static TimeExpression ofNumbers(String year, String month, @Nullable String day) {
    YearMonth of = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
    return day == null ? month(of) : day(of.atDay(Integer.parseInt(day)));
  }

  private static TimeExpression ofMonth(Matcher match, int yearOfMonths) {
    YearMonth month = YearMonth.of(match.group(1) == null ? yearOfMonths : Integer.parseInt(match.group(1)), number(match.group(2)));
    if (match.group(3) != null) {
      LocalDate first = month.atDay(Integer.parseInt(match.group(3)));
      LocalDate last = match.group(4) == null ? first : month.atDay(Integer.parseInt(match.group(4)));
      return new TimeExpression(first, last.isBefore(first) ? first : last);
    }
    return match.group(5) == null ? month(month) : part(month, match.group(5));
  }

  private static TimeExpression part(YearMonth month, String part) {
    return switch (part) {
      case "上旬", "初" -> new TimeExpression(month.atDay(1), month.atDay(10));
      case "中旬" -> new TimeExpression(month.atDay(11), month.atDay(20));
      default -> new TimeExpression(month.atDay(21), month.atEndOfMonth());
    };
  }

  private static int number(String month) {
    if (Character.isDigit(month.charAt(0))) {
      return Integer.parseInt(month);
    }
    int unit = "零一二三四五六七八九".indexOf(month.charAt(month.length() - 1));
    return month.charAt(0) == '十' ? 10 + Math.max(unit, 0) : unit;
  }

  private static TimeExpression day(LocalDate day) {
    return new TimeExpression(day, day);
  }

  private static TimeExpression week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
    return new TimeExpression(monday, monday.plusDays(6));
  }

  private static TimeExpression month(YearMonth month) {
    return new TimeExpression(month.atDay(1), month.atEndOfMonth());
  }

  private static TimeExpression year(int year) {
    return new TimeExpression(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }
}
