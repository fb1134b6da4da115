package org.fugong.extraction.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the day out of what a page states about its publication.
 *
 * <p>{@code 发布时间:2020-02-27, 添加日期:2020/2/27 08:30, 2020年02月27日, 02-27-2020, 20200227, 2020-02-27T08:30:00+08:00} all
 * give 2020-02-27, and so does 2020-02-26T23:30:00Z, which is that day in China; {@code 0000-00-00} and days
 * after the crawl are implausible and passed over. Known weakness: of 03-04-2020 the month is taken to come first.
 */
final class PublishedLines {
  private static final Pattern YEAR_FIRST = Pattern.compile(
      "(?<!\\d)(\\d{4}) ?[-/.年] ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2})(?!\\d)|(?<!\\d)(20\\d\\d)(\\d\\d)(\\d\\d)(?!\\d)");
  private static final Pattern YEAR_LAST = Pattern.compile("(?<!\\d)(\\d{1,2})[-/.](\\d{1,2})[-/.](20\\d\\d)(?!\\d)");
  private static final Pattern IN_PATH = Pattern.compile("(?<!\\d)(20[0-4]\\d)[-/_]?(\\d\\d)[-/_]?(\\d\\d)(?!\\d)");
  /** Labels that state it inside a text. */
  private static final List<String> LABELS = List.of(
      "发布时间", "发布日期", "添加时间", "添加日期", "发表时间", "发表日期", "更新时间", "更新日期", "发稿时间", "发布于");
  private static final Pattern BEHIND_LABEL = Pattern.compile(" ?:? {0,3}([\\d年月日/. -]{8,16})");
  /** A date before 来源 or between it and 时间: 2020年2月24日 来源: */
  private static final Pattern BEFORE_SOURCE =
      Pattern.compile("(20\\d\\d[年-]\\d{1,2}[月-]\\d{1,2}日?)[ \\d:]{0,12}(?:信息|消息)?$");
  private static final Pattern BEHIND_SOURCE = Pattern.compile(" ?:[^\\n:]{0,20}时间 ?: {0,3}([\\d年月日/. -]{8,16})");
  private static final int SOURCE_WINDOW = 32;
  /** A moment in universal time, as feeds and meta tags have it. */
  private static final Pattern INSTANT =
      Pattern.compile("(?<!\\d)\\d{4}-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z");
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  /** The web in China is not older. */
  private static final LocalDate EARLIEST = LocalDate.of(1995, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2049, 12, 31);

  private PublishedLines() {}

  /** The first plausible day of these lines, no later than the latest. */
  static Optional<LocalDate> find(List<String> lines, LocalDate latest) {
    return lines.stream().map(NormalText::of).flatMap(line -> find(line, latest).stream()).findFirst();
  }

  /** The first plausible day of a line. */
  private static Optional<LocalDate> find(String line, LocalDate latest) {
    Matcher instant = INSTANT.matcher(line);
    if (instant.find()) {
      LocalDate there = LocalDate.ofInstant(Instant.parse(instant.group()), CHINA);
      return there.isBefore(EARLIEST) || there.isAfter(latest) ? Optional.empty() : Optional.of(there);
    }
    Matcher first = YEAR_FIRST.matcher(line);
    while (first.find()) {
      int shift = first.group(1) != null ? 0 : 3;
      Optional<LocalDate> day = toDay(first.group(1 + shift), first.group(2 + shift), first.group(3 + shift), latest);
      if (day.isPresent()) {
        return day;
      }
    }
    Matcher last = YEAR_LAST.matcher(line);
    return last.find() ? findYearLast(last, latest) : Optional.empty();
  }

  private static Optional<LocalDate> findYearLast(Matcher last, LocalDate latest) {
    return toDay(last.group(3), last.group(1), last.group(2), latest)
        .or(() -> toDay(last.group(3), last.group(2), last.group(1), latest));
  }

  /** Where a text that still has its page's lines states its publication; offsets of the date in the text. */
  static Optional<DateMention> findInText(String normalText, LocalDate latest) {
    for (String label : LABELS) {
      int at = normalText.indexOf(label);
      Matcher behind = BEHIND_LABEL.matcher(normalText);
      if (at >= 0 && behind.region(at + label.length(), normalText.length()).lookingAt()) {
        Optional<DateMention> found = toMention(behind, latest, 0);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return findAtSource(normalText, latest);
  }

  private static Optional<DateMention> findAtSource(String text, LocalDate latest) {
    for (int at = text.indexOf("来源"); at >= 0; at = text.indexOf("来源", at + 2)) {
      int from = Math.max(0, at - SOURCE_WINDOW);
      Matcher before = BEFORE_SOURCE.matcher(text.substring(from, at));
      Matcher behind = BEHIND_SOURCE.matcher(text).region(at + 2, text.length());
      Optional<DateMention> found = text.startsWith(":", at + 2) && before.find() ? toMention(before, latest, from)
          : behind.lookingAt() ? toMention(behind, latest, 0) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<DateMention> toMention(Matcher matcher, LocalDate latest, int shift) {
    return find(matcher.group(1), latest).map(
        day -> new DateMention(matcher.start(1) + shift, matcher.end(1) + shift, DateMention.Form.FULL, day));
  }

  /** The day in the path of an address: {@code /2020-02/27/content_1.htm, t20200227_123.html}. */
  static Optional<LocalDate> findInAddress(String url, LocalDate latest) {
    Matcher matcher = IN_PATH.matcher(url);
    while (matcher.find()) {
      Optional<LocalDate> day = toDay(matcher.group(1), matcher.group(2), matcher.group(3), latest);
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  static LocalDate latestPlausible() {
    return LATEST;
  }

  private static Optional<LocalDate> toDay(String year, String month, String day, LocalDate latest) {
    try {
      LocalDate read = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return read.isBefore(EARLIEST) || read.isAfter(latest) ? Optional.empty() : Optional.of(read);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
