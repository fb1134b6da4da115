package org.fugong.extraction.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a text between two full stops; what a record shows as evidence.
 *
 * <p>{@code 一、给予贴息。二、减免租金； gives two sentences}; headings and list items on a line of their own are sentences;
 * so are runs parted by two blanks or an ideographic one, which is how flattened notices keep their paragraphs.
 * {@code known weakness: a quotation that holds several sentences is cut at its inner full stops}.
 *
 * @param start offset of its first character that is no blank, in UTF-16 units
 * @param end offset behind its last character that is no blank
 */
record Sentence(int start, int end) {
  /** Longer ones are cut, at a comma where there is one, so that no text makes the reading more than linear. */
  static final int LONGEST = 600;

  /** Titles in 《》 are taken for such up to this length. */
  private static final int LONGEST_TITLE = 60;

  /** Lines up to this length that end without a full stop are headings. */
  private static final int LONGEST_HEADING = 20;

  /** Whether this is a short line of its own without a full stop or a figure, with more text below it. */
  boolean isHeading(String text) {
    return end - start <= LONGEST_HEADING && end < text.length() && text.charAt(end) == '\n'
        && "。!?;:)”".indexOf(text.charAt(end - 1)) < 0
        && text.substring(start, end).chars().noneMatch(c -> c >= '0' && c <= '9');
  }

  /** The sentences of a folded text (see {@link FoldedText}) in their order; blank ones are left out. */
  static List<Sentence> split(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    int comma = -1;
    int titleEnd = -1;
    for (int i = 0; i < text.length(); i++) {
      if (isComma(text.charAt(i))) {
        comma = i;
      } else if (text.charAt(i) == '《' && i > titleEnd) {
        titleEnd = titleEnd(text, i);
      }
      int end = -1;
      if (i > titleEnd && isEnd(text, i)) {
        end = behindClosers(text, i + 1);
      } else if (i + 1 - start >= LONGEST) {
        end = cut(text, start, comma, i + 1);
      }
      if (end >= 0) {
        add(sentences, text, start, end);
        start = end;
        i = Math.max(i, end - 1);
      }
    }
    add(sentences, text, start, text.length());
    return sentences;
  }

  /** Where the title that opens here closes, if soon and in the same line; a full stop inside it ends no sentence. */
  private static int titleEnd(String text, int open) {
    for (int i = open + 1; i < Math.min(text.length(), open + LONGEST_TITLE) && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == '》') {
        return i;
      }
    }
    return -1;
  }

  private static boolean isEnd(String text, int at) {
    char c = text.charAt(at);
    if (c == '。' || c == '!' || c == '?' || c == '\n') {
      return true;
    }
    return FoldedText.isBlank(c) && at + 1 < text.length()
        && (c == '\u3000' || FoldedText.isBlank(text.charAt(at + 1)) || startsItem(text, at + 1));
  }

  /** Whether a list item begins here: 一、 (二) 3. 4、. */
  private static boolean startsItem(String text, int at) {
    int i = text.charAt(at) == '(' ? at + 1 : at;
    int digits = i;
    while (i < text.length() && i - digits < 3
        && (ChineseNumber.isDigit(text.charAt(i)) || isAsciiDigit(text.charAt(i)))) {
      i++;
    }
    return i > digits && i < text.length() && ".、)".indexOf(text.charAt(i)) >= 0
        && !(text.charAt(i) == '.' && i + 1 < text.length() && isAsciiDigit(text.charAt(i + 1)));
  }

  private static boolean isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int behindClosers(String text, int from) {
    int end = from;
    while (end < text.length() && end - from < 3 && "”’」』)\"。!?".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static int cut(String text, int start, int comma, int end) {
    if (comma > start + LONGEST / 2) {
      return comma + 1;
    }
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }

  private static boolean isComma(char c) {
    return c == ',' || c == ';' || c == '、';
  }

  private static void add(List<Sentence> sentences, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && FoldedText.isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && FoldedText.isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      sentences.add(new Sentence(start, end));
    }
  }
}
