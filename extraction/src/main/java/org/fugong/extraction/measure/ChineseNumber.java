package org.fugong.extraction.measure;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers written in Chinese characters: 三, 十一, 两百, 一千零五十, 三点五; capitals (贰拾) as on cheques.
 *
 * <p>{@code 十一 gives 11}; {@code 两百三十 gives 230}; {@code 二〇 gives 20}; {@code 两三, a guess, gives none}; {@code known weakness: 三百五 (for 350) gives 305}.
 */
final class ChineseNumber {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String CAPITALS = "零壹贰叁肆伍陆柒捌玖";

  private ChineseNumber() {}

  /** Whether the character can stand in a number below ten thousand. */
  static boolean isDigit(char c) {
    return digit(c) >= 0 || power(c) > 0;
  }

  /** The value of a run of such characters; empty where they make no number. */
  static Optional<BigDecimal> findValue(CharSequence run) {
    return run.chars().anyMatch(c -> power((char) c) > 0) ? withPowers(run) : digitByDigit(run);
  }

  private static Optional<BigDecimal> digitByDigit(CharSequence run) {
    boolean zero = run.chars().anyMatch(c -> digit((char) c) == 0);
    if (run.isEmpty() || run.length() > 9 || run.length() > 1 && !zero) {
      return Optional.empty();
    }
    long value = 0;
    for (int i = 0; i < run.length(); i++) {
      int digit = digit(run.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      value = value * 10 + digit;
    }
    return Optional.of(BigDecimal.valueOf(value));
  }

  private static Optional<BigDecimal> withPowers(CharSequence run) {
    long value = 0;
    int pending = -1;
    int last = Integer.MAX_VALUE;
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      int power = power(c);
      if (power > 0) {
        if (power >= last) {
          return Optional.empty();
        }
        value += (long) (pending < 0 ? 1 : pending) * power;
        pending = -1;
        last = power;
      } else if (digit(c) < 0 || pending > 0) {
        return Optional.empty();
      } else {
        pending = digit(c);
      }
    }
    return Optional.of(BigDecimal.valueOf(value + Math.max(pending, 0)));
  }

  private static int digit(char c) {
    if (c == '两') {
      return 2;
    }
    return Math.max(DIGITS.indexOf(c), CAPITALS.indexOf(c));
  }

  private static int power(char c) {
    return switch (c) {
      case '十', '拾' -> 10;
      case '百', '佰' -> 100;
      case '千', '仟' -> 1000;
      default -> 0;
    };
  }
}
