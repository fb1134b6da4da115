package org.fugong.extraction.page;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.List;

/**
 * Traditional characters to simplified ones, one UTF-16 unit to one, so that every offset in the result is the same
 * offset in the text: what is found in the simplified form can be shown in the original.
 *
 * <p>{@code 復工復產 gives 复工复产}; {@code known weakness: characters whose simplified form depends on the word (乾, 著) stay as they are}.
 * Characters outside the basic plane stay as they are, too. The pairs are OpenCC's, from opencc4j (Apache-2.0), with a few
 * variants of half-converted pages in {@code script-variants.tsv}.
 */
public final class SimplifiedScript {
  private static final char[] SIMPLIFIED = table();

  private SimplifiedScript() {}

  /** The text in simplified characters, of the same length; the same object where there is nothing to change. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (SIMPLIFIED[text.charAt(i)] != text.charAt(i)) {
        return convert(text);
      }
    }
    return text;
  }

  /** The simplified form of one UTF-16 unit. */
  static char of(char c) {
    return SIMPLIFIED[c];
  }

  private static String convert(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = SIMPLIFIED[chars[i]];
    }
    return new String(chars);
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = (char) c;
    }
    fill(table, BundledLines.load(ZhConverterUtil.class, "/data/dictionary/TSCharacters.txt"));
    fill(table, BundledLines.load("script-variants.tsv"));
    for (int c = 0; c < table.length; c++) {
      table[c] = table[table[c]];
    }
    return table;
  }

  private static void fill(char[] table, List<String> pairs) {
    for (String pair : pairs) {
      String[] sides = pair.strip().split("[\t ]+");
      if (sides.length >= 2 && sides[0].length() == 1 && sides[1].length() == 1) {
        table[sides[0].charAt(0)] = sides[1].charAt(0);
      }
    }
  }
}
