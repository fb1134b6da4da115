package org.fugong.extraction.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fugong.extraction.date.DateMention.Form;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days that a normal text names, in its order. What a mention leaves out comes from its context: the year from
 * the full dates of the text (else from 〔2020〕 and the like, else from the page), the month of a lone day from the
 * date before it, else from the one behind it, else from the page.
 *
 * <p>{@code 2020年2月8日, 2020 年 2 月 8 日, 2020-02-08, 2020/2/8, 2020.2.8, 2月8日, 8日上午, 二〇二〇年二月八日, 二月八日, 正月初八,
 * 除夕, 元宵节} are found; {@code 隔离14日, 8日游, 每日, 15个工作日, 2月份} are no days, and 2月2日（正月初九）
 * is one. Known weaknesses: a lone number of days before
 * or behind an unforeseen word is taken for a date; lunar dates beyond the New Year are not read.
 */
final class DateScanner {
  private static final String MONTH = "(1[0-2]|0?[1-9])";
  private static final String DAY = "(3[01]|[12]\\d|0?[1-9])";
  private static final String HAN_MONTH = "(十[一二]?|[一二三四五六七八九])";
  private static final String HAN_DAY = "(三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]|廿[一二三四五六七八九]?)";

  /**
   * Groups 1 to 3 and 4, 6, 7 and 10 to 12: year, month, day; 8, 9 and 13, 14: month, day; 15: day; 16 to 18: festivals;
   * 19: day, as in 今（12）日.
   */
  private static final Pattern DATES = Pattern.compile(
      "(?<!\\d)(20[0-4]\\d) ?年 {0,3}" + MONTH + " ?月 {0,3}" + DAY + " {0,2}[日号]"
      + "|(?<![\\d./-])(20[0-4]\\d)([-/.])" + MONTH + "\\5" + DAY + "(?![\\d./-])"
      + "|(?<!\\d)" + MONTH + " ?月 {0,2}" + DAY + " {0,2}[日号]"
      + "|(二〇[〇一二三][〇一二三四五六七八九])年" + HAN_MONTH + "月" + HAN_DAY + "[日号]"
      + "|(?<![〇一二三四五六七八九十年])" + HAN_MONTH + "月" + HAN_DAY + "[日号]"
      + "|(?<![\\d月年/.])(?<!\\d-)" + DAY + "日(?![内游均报常程线产趟用个历趋益薪志之])"
      + "|(?<![（历])(?:大年|正月)(三十|初[一二三四五六七八九十]|十[一二三四五])|(?<!（)(除夕)|(?<!（)(元宵节)"
      + "|[今昨]（" + DAY + "）[日天晚]");

  /** Characters before a number that make it a count of days. */
  private static final Pattern COUNTED = Pattern.compile("(?:[每隔近第满逾达超过共续为长少多需天前假]|工作|离|观察|期间|未来)$");

  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)(20[0-4]\\d) ?年 {0,2}(?:1[0-2]|0?[1-9]) ?月|(?<=[〔\\[])(20[0-4]\\d)[〕\\]]");
  /** 2020年1月1日至3月31日, 2020年2月1日和2月6日: a date so close behind a full one takes its year. */
  private static final int SAME_YEAR_WITHIN = 2;
  private static final int EVE_OF_NEW_YEAR = 0;
  private static final int LANTERN_FESTIVAL = 15;

  private final String text;
  private final DateCues cues;
  private final List<Raw> raws = new ArrayList<>();

  private DateScanner(String text, DateCues cues) {
    this.text = text;
    this.cues = cues;
    Matcher matcher = DATES.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int at = 0;
    while (at < text.length()) {
      if (!canStart(at) || !matcher.region(at, text.length()).lookingAt()) {
        at++;
        continue;
      }
      Raw raw = read(matcher);
      if (raw != null) {
        raws.add(raw);
      }
      at = matcher.end();
    }
  }

  /** Trying the pattern only where a date can start is what makes it fast. */
  private boolean canStart(int at) {
    char c = text.charAt(at);
    if (c >= '0' && c <= '9') {
      return at == 0 || text.charAt(at - 1) < '0' || text.charAt(at - 1) > '9';
    }
    return c > 0x2fff && "〇一二三四五六七八九十大正除元今昨".indexOf(c) >= 0;
  }

  /** The days that the text names, in its order. */
  static List<DateMention> scan(String normalText, DateCues cues, CalendarContext calendar) {
    DateScanner scanner = new DateScanner(normalText, cues);
    return scanner.resolve(calendar.withYear(scanner.findYear(calendar)));
  }

  private @Nullable Raw read(Matcher m) {
    if (m.group(1) != null) {
      return raw(m, Form.FULL, m.group(1), m.group(2), m.group(3));
    }
    if (m.group(4) != null) {
      return raw(m, Form.FULL, m.group(4), m.group(6), m.group(7));
    }
    if (m.group(8) != null) {
      return raw(m, Form.MONTH_DAY, null, m.group(8), m.group(9));
    }
    if (m.group(10) != null) {
      return raw(m, Form.FULL, m.group(10), m.group(11), m.group(12));
    }
    if (m.group(13) != null) {
      return raw(m, Form.MONTH_DAY, null, m.group(13), m.group(14));
    }
    if (m.group(19) != null) {
      return raw(m, Form.DAY, null, null, m.group(19));
    }
    return m.group(15) != null ? readLoneDay(m) : readFestival(m);
  }

  private static Raw raw(Matcher m, Form form, @Nullable String year, @Nullable String month, String day) {
    return new Raw(m.start(), m.end(), form, number(year), number(month), number(day));
  }

  private static int number(@Nullable String text) {
    return text == null ? 0 : ChineseNumber.parse(text);
  }

  private @Nullable Raw readLoneDay(Matcher m) {
    boolean counted = COUNTED.matcher(text.substring(Math.max(0, m.start() - 3), m.start())).find();
    return counted ? null : raw(m, Form.DAY, null, null, m.group(15));
  }

  private static Raw readFestival(Matcher m) {
    int day = LANTERN_FESTIVAL;
    if (m.group(17) != null || "三十".equals(m.group(16))) {
      day = EVE_OF_NEW_YEAR;
    } else if (m.group(16) != null) {
      day = ChineseNumber.parse(m.group(16).replace("初", ""));
    }
    return new Raw(m.start(), m.end(), Form.FESTIVAL, 0, 0, day);
  }

  /**
   * The year of dates without one: that of the latest full date which is no deadline, else of 〔2020〕 or 2020年2月, else
   * the page's. A text whose full dates all lie in the year before the page's (2019年12月31日, then 2月5日) keeps the page's.
   */
  private int findYear(CalendarContext calendar) {
    int latest = raws.stream()
        .filter(raw -> raw.form == Form.FULL && !isDeadline(raw))
        .filter(raw -> day(raw.year, raw.month, raw.day).filter(day -> !calendar.isFuture(day)).isPresent())
        .mapToInt(Raw::year)
        .max()
        .orElseGet(() -> findStatedYear(calendar.year()));
    return latest == calendar.year() - 1 ? calendar.year() : latest;
  }

  private boolean isDeadline(Raw raw) {
    return cues.startsAt("behind_deadline", text, raw.end) || cues.endsAt("before_deadline", text, raw.start);
  }

  private int findStatedYear(int otherwise) {
    int latest = 0;
    Matcher matcher = YEAR.matcher(text).useTransparentBounds(true);
    for (int at = text.indexOf("20"); at >= 0; at = text.indexOf("20", at + 1)) {
      if (!matcher.region(at, text.length()).lookingAt()) {
        continue;
      }
      int year = Integer.parseInt(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
      latest = year <= otherwise + 1 ? Math.max(latest, year) : latest;
    }
    return latest == 0 ? otherwise : latest;
  }

  private List<DateMention> resolve(CalendarContext calendar) {
    List<DateMention> mentions = new ArrayList<>();
    @Nullable LocalDate month = null;
    @Nullable Raw full = null;
    for (int i = 0; i < raws.size(); i++) {
      Raw raw = raws.get(i);
      boolean sameYear = full != null && raw.start - full.end <= SAME_YEAR_WITHIN;
      Optional<LocalDate> day = resolve(raw, sameYear ? calendar.withYear(full.year) : calendar, month, i);
      if (day.isEmpty()) {
        continue;
      }
      mentions.add(new DateMention(raw.start, raw.end, raw.form, day.get()));
      month = raw.form == Form.FESTIVAL || isDeadline(raw) ? month : day.get();
      full = raw.form == Form.FULL ? raw : full;
    }
    return mentions;
  }

  private Optional<LocalDate> resolve(Raw raw, CalendarContext calendar, @Nullable LocalDate before, int index) {
    return switch (raw.form) {
      case FULL -> day(raw.year, raw.month, raw.day);
      case MONTH_DAY -> day(calendar.year(), raw.month, raw.day).map(calendar::notFarAhead);
      case FESTIVAL -> LunarFestivals.find(calendar.year(), raw.day);
      default -> resolveLoneDay(raw, calendar, before, index);
    };
  }

  private Optional<LocalDate> resolveLoneDay(Raw raw, CalendarContext calendar, @Nullable LocalDate before, int index) {
    LocalDate near = before != null ? before : findAfter(calendar, index).orElse(calendar.near());
    if (near == null) {
      return Optional.empty();
    }
    Optional<LocalDate> day = day(near.getYear(), near.getMonthValue(), raw.day);
    if (day.isEmpty() || calendar.isFuture(day.get())) {
      LocalDate earlier = near.withDayOfMonth(1).minusMonths(1);
      return day(earlier.getYear(), earlier.getMonthValue(), raw.day);
    }
    return day;
  }

  private Optional<LocalDate> findAfter(CalendarContext calendar, int index) {
    return raws.subList(index + 1, raws.size()).stream()
        .filter(raw -> raw.month > 0 && !isDeadline(raw))
        .findFirst()
        .flatMap(raw -> day(raw.year > 0 ? raw.year : calendar.year(), raw.month, 1));
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A mention as it is written; 0 stands for a part that it leaves out. */
  private record Raw(int start, int end, Form form, int year, int month, int day) {}
}
