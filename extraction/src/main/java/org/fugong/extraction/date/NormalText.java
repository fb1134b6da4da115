package org.fugong.extraction.date;

import org.fugong.extraction.page.SimplifiedScript;

/**
 * A text in one form for reading dates: simplified, digits and punctuation in half width, every blank but "\n" a space.
 * One character for one, so that offsets stay.
 *
 * <p>{@code ２０２０年２月８日 gives 2020年2月8日}; {@code （ stays （}.
 */
final class NormalText {
  private NormalText() {}

  static String of(String text) {
    char[] chars = SimplifiedScript.of(text).toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = normalize(chars[i]);
    }
    return new String(chars);
  }

  private static char normalize(char c) {
    if (c >= '０' && c <= '９') {
      return (char) (c - '０' + '0');
    }
    return switch (c) {
      case '\u3000', '\u00a0', '\t', '\u2002', '\u2003', '\u2009', '\u200b', '\ufeff' -> ' ';
      case '\r' -> '\n';
      case '：', '∶' -> ':';
      case '／' -> '/';
      case '－', '–', '—', '―' -> '-';
      case '～', '∼' -> '~';
      case '(' -> '（';
      case ')' -> '）';
      case '○', '零', 'Ｏ' -> '〇';
      case '號' -> '号';
      default -> c;
    };
  }
}
