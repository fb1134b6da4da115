package org.fugong.extraction.page;

import java.nio.charset.Charset;
import java.util.BitSet;

/** What one UTF-16 unit of Chinese text is: the character classes that the rules of this package speak of. */
final class Han {
  /** First and last row of GB 2312's level 1: the 3,755 commonest simplified characters. */
  private static final int FIRST_ROW = 0xB0;

  private static final int LAST_ROW = 0xD7;
  private static final BitSet COMMON = common();

  private Han() {}

  /** A Chinese character of the basic plane. */
  static boolean isHan(char c) {
    return (c >= '\u4e00' && c <= '\u9fff') || (c >= '\u3400' && c <= '\u4dbf') || c == '〇' || (c >= '\uf900' && c <= '\ufaff');
  }

  /** A character whose simplified form is one of the 3,755 of GB 2312's level 1. */
  static boolean isCommon(char c) {
    return COMMON.get(SimplifiedScript.of(c));
  }

  /** Punctuation that ends a sentence; closing quotes and brackets are no ends of their own. */
  static boolean isSentenceEnd(char c) {
    return c == '。' || c == '!' || c == '?' || c == '！' || c == '？' || c == '；' || c == ';' || c == '…';
  }

  /** Quotes and brackets that close what came before. */
  static boolean isClosing(char c) {
    return "”’」』》〉）)】]〕\"'".indexOf(c) >= 0;
  }

  /** Punctuation inside a sentence. */
  static boolean isPause(char c) {
    return c == '，' || c == ',' || c == '、' || c == '：' || c == ':';
  }

  private static BitSet common() {
    BitSet common = new BitSet(Character.MAX_VALUE + 1);
    Charset charset = Charset.forName("GB2312");
    for (int row = FIRST_ROW; row <= LAST_ROW; row++) {
      for (int cell = 0xA1; cell <= 0xFE; cell++) {
        String decoded = new String(new byte[] {(byte) row, (byte) cell}, charset);
        if (decoded.length() == 1 && isHan(decoded.charAt(0))) {
          common.set(decoded.charAt(0));
        }
      }
    }
    return common;
  }
}
