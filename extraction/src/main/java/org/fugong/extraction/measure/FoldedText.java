package org.fugong.extraction.measure;

import org.fugong.extraction.page.SimplifiedScript;

/**
 * The form in which texts and cues meet: simplified characters, half-width punctuation, small letters; one UTF-16 unit
 * stays one, so that offsets are the same in the original.
 */
final class FoldedText {
  private FoldedText() {}

  /** {@code 提供Ｎ９５口罩，免費 gives 提供n95口罩,免费}. */
  static String of(String text) {
    char[] folded = SimplifiedScript.of(text).toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }

  private static char fold(char c) {
    if (c >= '\uff01' && c <= '\uff5e') {
      return fold((char) (c - 0xfee0));
    }
    if (c == '\r' || c == '\u2028' || c == '\u2029') {
      return '\n';
    }
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  /** Blanks of all kinds, the ideographic and the no-break one among them. */
  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u3000' || c == '\ufeff' || Character.isSpaceChar(c);
  }
}
