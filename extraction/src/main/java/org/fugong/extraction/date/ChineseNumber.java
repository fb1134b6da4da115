package org.fugong.extraction.date;

/** Numbers of dates in digits or in Chinese: {@code 二〇二〇 gives 2020, 二十八 gives 28, 廿三 gives 23, 08 gives 8}. */
final class ChineseNumber {
  private static final String DIGITS = "〇一二三四五六七八九";

  private ChineseNumber() {}

  /** The number, or -1 where it is none. */
  static int parse(String text) {
    if (!text.isEmpty() && text.charAt(0) <= '9') {
      return Integer.parseInt(text);
    }
    return text.length() > 3 ? parseDigits(text) : parseTens(text);
  }

  private static int parseDigits(String text) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = DIGITS.indexOf(text.charAt(i));
      if (digit < 0) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static int parseTens(String text) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '十') {
        value = Math.max(value, 1) * 10;
      } else if (c == '廿') {
        value += 20;
      } else {
        value += DIGITS.indexOf(c);
      }
    }
    return value;
  }
}
