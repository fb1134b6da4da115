package org.fugong.extraction.page;

/**
 * A line as patterns see it: simplified characters, half-width punctuation, lower case, of the same length as the line,
 * so that offsets hold in both. {@code 責任編輯：張三 gives 责任编辑:张三}.
 */
final class FoldedLine {
  private static final char[] FOLDED = table();

  private FoldedLine() {}

  static String of(String line) {
    char[] chars = line.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = FOLDED[chars[i]];
    }
    return new String(chars);
  }

  /** The same without its spaces: what is left when two lines differ in spaces and the width of punctuation alone. */
  static String withoutSpaces(String line) {
    char[] chars = new char[line.length()];
    int length = 0;
    for (int i = 0; i < chars.length; i++) {
      char folded = FOLDED[line.charAt(i)];
      if (folded != ' ') {
        chars[length++] = folded;
      }
    }
    return new String(chars, 0, length);
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      char simplified = SimplifiedScript.of((char) c);
      table[c] = simplified >= '\uff01' && simplified <= '\uff5e' ? (char) (simplified - 0xfee0) : simplified;
      table[c] = Character.toLowerCase(table[c]);
    }
    set(table, "【〔［", '[');
    set(table, "】〕］", ']');
    set(table, "　\u00a0\u2002\u2003\u2009\t", ' ');
    set(table, "│┃︱┆", '|');
    return table;
  }

  private static void set(char[] table, String from, char to) {
    from.chars().forEach(c -> table[c] = to);
  }
}
