package org.fugong.extraction.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lines that consist of labels and values: {@code 2020-02-27 08:30 来源:某报 浏览次数:35} gives published, source and nothing else.
 * The labels are those of {@code meta-labels.tsv}.
 *
 * <p>{@code 时间:2月20日上午 is no such line} (an event's time has no year); {@code 2020年2月8日 alone is one only where the caller allows a bare date},
 * since under a notice it is the signature's.
 */
final class ParticularsReader {
  private static final int LONGEST_LINE = 240;
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_RECORD = 120;
  private static final int LONGEST_LABEL = 8;
  private static final int LONGEST_DATED = 80;
  private static final Pattern WORDS = Pattern.compile("[\\s|\\[\\]()/]{1,8}");
  private static final Pattern SITE_WORD =
      Pattern.compile("[\\p{IsHan}a-z0-9·]{0,16}(网|网站|在线|日报|晚报|晨报|时报|都市报|早报|商报|发布|融媒|热线|电视台|广播|之声|客户端|政府|信息港|公众号|传媒|资讯)");
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "(19|20)\\d\\d\\s?[-年/.]\\s?\\d{1,2}\\s?[-月/.]\\s?\\d{1,2}(?!\\d)\\s?日?"
              + "([t\\s]{0,4}(上午|下午)?\\d{1,2}\\s?[:时点]\\s?\\d{1,2}(\\s?[:分]\\s?\\d{1,2}(\\.\\d{1,3})?秒?)?分?z?)?"
              + "(\\s{0,3}星期[一二三四五六日天])?");
  /** Beside 地点, 时间 is when something takes place. */
  private static final Pattern PLACE = Pattern.compile("地\\s{0,4}点\\s?:");
  private static final Pattern COUNT = Pattern.compile("[\\[(]?\\s{0,2}(\\d{1,9}|loading[.]{0,3})?\\s{0,2}[)\\]]?\\s?(?:[次人条]|字(?![体号]))?");
  private static final Pattern BUTTONS = Pattern.compile("[大中小特超默认+\\-a-z\\s|\\[\\]()红黄绿蓝灰粉]{0,20}");

  private final Map<String, Field> labels = new HashMap<>();
  private final BylineReader bylines;

  private enum Field {
    PUBLISHED,
    TITLE,
    RECORD,
    SOURCE,
    AUTHOR,
    EDITOR,
    COUNTER,
    BUTTON
  }

  private record Label(Field field, int end) {}

  ParticularsReader(BylineReader bylines) {
    this.bylines = bylines;
    for (String row : BundledLines.load("meta-labels.tsv")) {
      String[] columns = row.split("\t");
      for (String label : columns[1].split(" ")) {
        labels.put(label, Field.valueOf(columns[0].toUpperCase(Locale.ROOT)));
      }
    }
  }

  /** What a line says that is labels and values from end to end; empty for all other lines. */
  Optional<PageParticulars> readLine(String line, boolean bareDate) {
    return readLine(line, bareDate, rest -> false);
  }

  /** The same, where other lines of the site, such as buttons, may stand behind the last label: mayFollow tells them. */
  Optional<PageParticulars> readLine(String line, boolean bareDate, Predicate<String> mayFollow) {
    if (line.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    PageParticulars read = read(line, false);
    boolean whole = read.end() > 0 && (read.end() == line.length() || mayFollow.test(line.substring(read.end())));
    boolean onlyDate = whole && DATE_TIME.matcher(FoldedLine.of(line).strip()).matches() && !hasTime(line);
    return whole && (bareDate || !onlyDate) ? Optional.of(read) : Optional.empty();
  }

  /** What a line above the text says: labels and values, a bare date, or a newspaper's date line such as 2020年2月28日 星期五 某报. */
  Optional<PageParticulars> readHeadLine(String line) {
    Optional<PageParticulars> labels = readLine(line, true);
    if (labels.isPresent() || line.length() > LONGEST_DATED) {
      return labels;
    }
    if (line.contains("星期") && line.length() <= LONGEST_NAME) {
      Optional<PageParticulars> dated = Optional.of(readStart(line)).filter(read -> read.published() != null);
      return dated.isPresent() ? dated : readDated(line);
    }
    return readDated(line);
  }

  /**
   * A date among a few short words, such as the site's name: 2020-02-22 08:15 某某在线. With an hour any short word may stand beside it;
   * a headline that begins with a day has none.
   */
  private Optional<PageParticulars> readDated(String line) {
    String folded = FoldedLine.of(line);
    Matcher date = DATE_TIME.matcher(folded);
    if (!date.find() || !standsAlone(folded, date.start(), date.end())) {
      return Optional.empty();
    }
    boolean hour = date.group(2) != null;
    String others = folded.substring(0, date.start()) + " " + folded.substring(date.end());
    for (String word : WORDS.split(others.strip())) {
      boolean brief = word.length() <= LONGEST_LABEL && word.indexOf('。') < 0;
      if (!(hour && brief) && !SITE_WORD.matcher(word).matches() && findLabel(word, 0).isEmpty()) {
        return Optional.empty();
      }
    }
    PageParticulars.Builder found = new PageParticulars.Builder();
    found.published(line.substring(date.start(), date.end()).strip());
    PageParticulars behind = readStart(line.substring(date.end()));
    found.authors(behind.authors());
    if (behind.source() != null) {
      found.source(behind.source());
    }
    return Optional.of(found.build(line.length()));
  }

  private static boolean standsAlone(String folded, int from, int to) {
    return (from == 0 || WORDS.matcher(folded.substring(from - 1, from)).matches())
        && (to == folded.length() || WORDS.matcher(folded.substring(to, to + 1)).matches());
  }

  /** Whether a line is a label and nothing else: 来源, 字号. */
  boolean isLabel(String line) {
    return line.length() <= LONGEST_LABEL && labels.containsKey(FoldedLine.of(line).replace(" ", ""));
  }

  /** What the beginning of a text says, up to the first character that is no label or value; end is 0 where there is none. */
  PageParticulars readStart(String text) {
    return read(text.substring(0, Math.min(text.length(), LONGEST_LINE)), true);
  }

  private static boolean hasTime(String line) {
    return line.indexOf(':') >= 0 || line.indexOf('：') >= 0;
  }

  private PageParticulars read(String line, boolean valuesAreWords) {
    String folded = FoldedLine.of(line);
    PageParticulars.Builder found = new PageParticulars.Builder();
    int at = skipSeparators(folded, 0);
    int end = 0;
    while (at < folded.length()) {
      int next = readOne(line, folded, at, valuesAreWords, found);
      if (next <= at) {
        return found.build(end);
      }
      at = skipSeparators(folded, next);
      end = at;
    }
    return found.build(end);
  }

  /** Reads a date, or a label with its value; the offset after it, or `at` where neither stands there. */
  private int readOne(String line, String folded, int at, boolean valuesAreWords, PageParticulars.Builder found) {
    int date = matchEnd(DATE_TIME, folded, at);
    if (date > at && !goesOn(folded, date)) {
      found.published(line.substring(at, date).strip());
      return date;
    }
    Optional<Label> label = findLabel(folded, at);
    return label.isEmpty() ? at : readValue(line, folded, at, label.get(), valuesAreWords, found);
  }

  /** A date that a sentence goes on with is no particular: 2020年2月4日,某局发出通知. */
  private static boolean goesOn(String folded, int date) {
    return date < folded.length() && ",、。至到-~起前后".indexOf(folded.charAt(date)) >= 0;
  }

  private int readValue(
      String line, String folded, int at, Label label, boolean valuesAreWords, PageParticulars.Builder found) {
    int value = skipSpaces(folded, label.end());
    switch (label.field()) {
      case PUBLISHED -> {
        int end = PLACE.matcher(folded).find() ? value : matchEnd(DATE_TIME, folded, value);
        if (end > value) {
          found.published(line.substring(at, end).strip());
          return end;
        }
        return value == folded.length() ? value : at;
      }
      case COUNTER -> {
        return Math.max(value, matchEnd(COUNT, folded, value));
      }
      case BUTTON -> {
        return Math.max(value, matchEnd(BUTTONS, folded, value));
      }
      default -> {
        boolean record = label.field() == Field.RECORD || label.field() == Field.TITLE;
        int end = nameEnd(folded, value, valuesAreWords, record ? LONGEST_RECORD : LONGEST_NAME);
        if (end < 0) {
          return at;
        }
        return keepName(line.substring(value, end), label.field(), found) ? end : at;
      }
    }
  }

  /** False where 作者 or 记者 is followed by something else than names. */
  private boolean keepName(String value, Field field, PageParticulars.Builder found) {
    if (field == Field.TITLE) {
      found.title(value);
    } else if (field == Field.SOURCE) {
      found.source(value);
    } else if (field == Field.AUTHOR) {
      List<String> names = bylines.names(value);
      found.authors(names);
      return !names.isEmpty() || value.isBlank();
    }
    return true;
  }

  /** Where a name ends: at a bar, a wide gap, the next label or date; with words, at the first space. Negative where it is no name. */
  private int nameEnd(String folded, int from, boolean words, int longest) {
    int limit = Math.min(folded.length(), from + longest);
    for (int i = from; i < limit; i++) {
      char c = folded.charAt(i);
      if (c == '|' || (longest == LONGEST_NAME && (c == '[' || c == ']')) || (c == ' ' && i > from && endsAtSpace(folded, i, words))) {
        return i;
      }
      if (longest == LONGEST_NAME && Character.isDigit(c) && matchEnd(DATE_TIME, folded, i) > i) {
        return i;
      }
      if (c == '。' || (longest == LONGEST_NAME && (c == ',' || c == ';' || c == '?' || c == '!'))) {
        return -1;
      }
      if (i > from && findLabel(folded, i).isPresent()) {
        return i;
      }
    }
    return limit == folded.length() ? limit : -1;
  }

  private boolean endsAtSpace(String folded, int i, boolean words) {
    boolean wide = i + 1 < folded.length() && folded.charAt(i + 1) == ' ';
    return words || wide || findLabel(folded, skipSpaces(folded, i)).isPresent();
  }

  /** The longest label at an offset; spaces that fill its line count for nothing: 索 引 号. */
  private Optional<Label> findLabel(String folded, int at) {
    if (at >= folded.length() || folded.charAt(at) == ' ') {
      return Optional.empty();
    }
    StringBuilder label = new StringBuilder();
    Label found = null;
    for (int i = at; i < Math.min(folded.length(), at + 2 * LONGEST_LABEL) && label.length() < LONGEST_LABEL; i++) {
      char c = folded.charAt(i);
      if (c == ':' || c == ']') {
        break;
      }
      if (c != ' ') {
        label.append(c);
        Field field = labels.get(label.toString());
        found = field == null ? found : labelAt(folded, at, i + 1, field).orElse(found);
      }
    }
    return Optional.ofNullable(found);
  }

  private static Optional<Label> labelAt(String folded, int at, int end, Field field) {
    int after = skipSpaces(folded, end);
    boolean colon = after < folded.length() && (folded.charAt(after) == ':' || folded.charAt(after) == ']');
    if (colon) {
      return Optional.of(new Label(field, after + 1));
    }
    boolean bare = field == Field.BUTTON && (after == folded.length() || after > end || folded.charAt(after) == '[');
    return bare ? Optional.of(new Label(field, after)) : Optional.empty();
  }

  private static int matchEnd(Pattern pattern, String text, int from) {
    Matcher matcher = pattern.matcher(text).region(from, text.length()).useTransparentBounds(true);
    return matcher.lookingAt() ? matcher.end() : from;
  }

  private static int skipSpaces(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static int skipSeparators(String text, int from) {
    int at = from;
    while (at < text.length() && " |[]()·,;/-".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
