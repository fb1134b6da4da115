package org.fugong.extraction.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads quantities: a number in ASCII, full-width or Chinese digits, with 万 and 亿 resolved, and its unit.
 *
 * <p>{@code 1.5亿元 gives 150000000 CNY}; {@code 三个月 gives 3 个月}; {@code 50% gives 50 PERCENT}; {@code 百分之三十 gives 30
 * PERCENT}; {@code 350万只 gives 3500000 只}; {@code 1000-5000元 gives 1000 CNY and 5000 CNY}; {@code 十一条 gives 11 条}.
 * Dates (2月8日, 2020年), ordinals (第13号) and numbers without a unit are no quantities; one word (一次性, 一律, 一批) is none
 * either. {@code known weakness: 三至5家, mixed digits, gives 5 家 alone}.
 * The units are data: {@code amount-units.tsv}.
 */
final class AmountReader {
  private static final String RESOURCE = "amount-units.tsv";
  private static final int LONGEST_NUMBER = 18;

  private final Map<String, String> units;
  private final int longestUnit;

  AmountReader() {
    this.units = new LinkedHashMap<>();
    for (String[] cells : ResourceLines.read(RESOURCE, 2)) {
      units.put(cells[0], cells[1]);
    }
    this.longestUnit = units.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * The quantities in a part of a text, in its order.
   *
   * @param start offset of the part's first character
   * @param end offset behind its last one
   */
  List<Amount> read(String text, int start, int end) {
    String folded = FoldedText.of(text.substring(start, end));
    List<Amount> amounts = new ArrayList<>();
    int at = 0;
    while (at < folded.length()) {
      Numeral numeral = Numeral.at(folded, at);
      if (numeral == null) {
        at++;
        continue;
      }
      at = add(text, start, folded, numeral, amounts);
    }
    return amounts;
  }

  /** Adds what the numeral counts, if anything; returns where to read on. */
  private int add(String text, int base, String folded, Numeral numeral, List<Amount> amounts) {
    Optional<String> unit = findUnit(folded, numeral.end());
    if (numeral.percent()) {
      amounts.add(new Amount(text.substring(base + numeral.start(), base + numeral.end()), numeral.value(), "PERCENT"));
      return numeral.end();
    }
    if (unit.isEmpty()) {
      return openRange(text, base, folded, numeral, amounts);
    }
    int end = numeral.end() + unit.get().length();
    if (isDate(folded, numeral, unit.get(), end) || isOrdinal(folded, numeral.start())
        || numeral.chinese() && isIdiom(folded, numeral, end)) {
      return end;
    }
    amounts.add(new Amount(text.substring(base + numeral.start(), base + end), numeral.value(), units.get(unit.get())));
    return end;
  }

  /** The first number of 1000-5000元 takes the unit of the second. */
  private int openRange(String text, int base, String folded, Numeral first, List<Amount> amounts) {
    int next = first.end();
    if (next >= folded.length() || "-~—至到".indexOf(folded.charAt(next)) < 0 || isOrdinal(folded, first.start())) {
      return first.end();
    }
    Numeral second = Numeral.at(folded, next + 1);
    if (second == null || second.chinese() != first.chinese()) {
      return first.end();
    }
    String unit = second.percent() ? "PERCENT" : findUnit(folded, second.end()).map(units::get).orElse(null);
    if (unit == null || !first.plain() || isDateUnit(folded, second.end())) {
      return first.end();
    }
    BigDecimal value = written(first.value().multiply(second.scale()));
    amounts.add(new Amount(text.substring(base + first.start(), base + first.end()), value, unit));
    return next + 1;
  }

  private static BigDecimal written(BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  private Optional<String> findUnit(String folded, int at) {
    for (int length = Math.min(longestUnit, folded.length() - at); length > 0; length--) {
      String unit = folded.substring(at, at + length);
      if (units.containsKey(unit)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }

  /** 2020年, 2月8日, 20日: a day or a year; 3年 and 5日内 are spans. */
  private static boolean isDate(String folded, Numeral numeral, String unit, int end) {
    if (unit.equals("年")) {
      return numeral.value().compareTo(BigDecimal.valueOf(100)) >= 0
          || end < folded.length() && Numeral.at(folded, end) != null;
    }
    if (unit.equals("日") || unit.equals("天")) {
      char before = numeral.start() > 0 ? folded.charAt(numeral.start() - 1) : ' ';
      return before == '月' || unit.equals("日") && !folded.startsWith("内", end);
    }
    return false;
  }

  private static boolean isDateUnit(String folded, int at) {
    return at < folded.length() && "日月号年".indexOf(folded.charAt(at)) >= 0;
  }

  private static boolean isOrdinal(String folded, int start) {
    return start > 0 && ("第数几".indexOf(folded.charAt(start - 1)) >= 0
        || ChineseNumber.isDigit(folded.charAt(start - 1)) || isLatin(folded.charAt(start - 1)));
  }

  /** 一家, 一个, 一次 and the like count nothing unless more is said (一个月, 一年). */
  private static boolean isIdiom(String folded, Numeral numeral, int end) {
    if (numeral.end() - numeral.start() > 1) {
      return false;
    }
    boolean span = folded.startsWith("月", end - 1) || folded.startsWith("年", end - 1) || folded.startsWith("周", end - 1)
        || folded.startsWith("元", end - 1) || folded.startsWith("倍", end - 1);
    return folded.charAt(numeral.start()) == '一' && !span || "千百十".indexOf(folded.charAt(numeral.start())) >= 0;
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c == '.' || c == '〔' || c == '[';
  }

  /**
   * A number as it stands, with its powers of ten.
   *
   * @param scale what 万, 亿 and the like multiply it with
   * @param percent whether % is part of it
   */
  private record Numeral(int start, int end, BigDecimal value, BigDecimal scale, boolean chinese, boolean percent) {

    /** Whether nothing but digits makes it up. */
    boolean plain() {
      return scale.equals(BigDecimal.ONE);
    }

    static @Nullable Numeral at(String text, int at) {
      if (text.startsWith("百分之", at)) {
        Numeral share = at(text, at + 3);
        return share == null
            ? null
            : new Numeral(at, share.end(), share.value(), BigDecimal.ONE, share.chinese(), true);
      }
      return at < text.length() && isAscii(text.charAt(at)) ? ascii(text, at) : chinese(text, at);
    }

    /** Null for numbers too long to count anything: accounts, telephones. */
    private static @Nullable Numeral ascii(String text, int at) {
      StringBuilder digits = new StringBuilder();
      int i = at;
      while (i < text.length() && (isAscii(text.charAt(i)) || isInner(text, i, digits))) {
        if (text.charAt(i) != ',') {
          digits.append(text.charAt(i));
        }
        i++;
      }
      if (digits.length() > LONGEST_NUMBER) {
        return null;
      }
      return scaled(text, at, i, new BigDecimal(digits.toString()), false);
    }

    private static boolean isInner(String text, int i, CharSequence digits) {
      char c = text.charAt(i);
      boolean between = i + 1 < text.length() && isAscii(text.charAt(i + 1));
      if (c == '.') {
        return between && digits.chars().noneMatch(d -> d == '.');
      }
      return c == ',' && between && i + 3 < text.length() && isAscii(text.charAt(i + 2)) && isAscii(text.charAt(i + 3))
          && (i + 4 >= text.length() || !isAscii(text.charAt(i + 4))) && digits.length() <= 12;
    }

    private static @Nullable Numeral chinese(String text, int at) {
      int i = at;
      while (i < text.length() && i - at < LONGEST_NUMBER && ChineseNumber.isDigit(text.charAt(i))) {
        i++;
      }
      int end = i;
      if (end == at) {
        return null;
      }
      return ChineseNumber.findValue(text.substring(at, end))
          .map(value -> scaled(text, at, end, value, true))
          .orElse(null);
    }

    private static Numeral scaled(String text, int start, int digitsEnd, BigDecimal value, boolean chinese) {
      BigDecimal scale = BigDecimal.ONE;
      int end = digitsEnd;
      while (end < text.length() && end - digitsEnd < 3 && power(text.charAt(end)) > 0) {
        scale = scale.scaleByPowerOfTen(power(text.charAt(end++)));
      }
      if (end > digitsEnd && end < text.length() && (text.charAt(end) == '余' || text.charAt(end) == '多')) {
        end++;
      } else if (end < text.length() && "余多".indexOf(text.charAt(end)) >= 0) {
        end++;
        while (end < text.length() && end - digitsEnd < 4 && power(text.charAt(end)) > 0) {
          scale = scale.scaleByPowerOfTen(power(text.charAt(end++)));
        }
      }
      boolean percent = end < text.length() && text.charAt(end) == '%';
      return new Numeral(start, percent ? end + 1 : end, written(value.multiply(scale)), scale, chinese, percent);
    }

    private static int power(char c) {
      return switch (c) {
        case '亿' -> 8;
        case '万' -> 4;
        case '千' -> 3;
        case '百' -> 2;
        default -> 0;
      };
    }

    private static boolean isAscii(char c) {
      return c >= '0' && c <= '9';
    }
  }
}
