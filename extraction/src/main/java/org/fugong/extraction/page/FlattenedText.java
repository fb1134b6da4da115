package org.fugong.extraction.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Restores the lines of a text that was flattened into one: {@code 标题 各区人民政府： 为贯彻……如下： 一、加强领导 …… gives four lines and more}.
 *
 * <p>A gap between words was a line end where it is sure: after the end of a sentence, before 一、, （一）, 第一条, 1. or 附件, after a salutation,
 * after an item's heading, a signature's date or a bracket that ends a paragraph, before 为贯彻, or where it is as wide as an indented paragraph begins. All other gaps stay, so that {@code 某某市人民政府 2020年2月4日} is one line.
 */
final class FlattenedText {
  private static final int LONG_PAGE = 80;
  private static final int MOST_LINES = 3;
  private static final int SHORT_WORD = 2;
  private static final int LONG_WORD = 16;
  private static final int SHORT_PARAGRAPH = 8;
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(?:[一二三四五六七八九十]{1,3}[、.．，,]|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十百]{1,5}[条章节部]|"
              + "\\d{1,2}[、.．](?!\\d)|[(（]\\d{1,2}[)）]|[①-⑳]|附件\\s?[\\d一二三四五六七八九十]{0,3}([:：.．]|$)|问[:：]|答[:：]|抄送[:：]|抄报[:：]|联系人[:：]).*");
  private static final Pattern HEADING = Pattern.compile("^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十百]{1,5}[条章节]).*");
  private static final Pattern PREAMBLE = Pattern.compile("^为(?:了|贯彻|深入|进一步|有效|切实|加强|做好|应对|全面|确保|落实|支持|帮助|坚决|认真|充分|积极|保障|统筹).*");
  private static final Pattern DATE_END = Pattern.compile(".*(?:20\\d\\d|二[〇○０零0]二[〇○０零0])年.{1,3}月.{1,3}日$");

  private FlattenedText() {}

  /** Whether a page's text stands in so few lines that its line ends must have been lost. */
  static boolean isFlattened(List<String> lines) {
    long filled = 0;
    int longest = 0;
    int all = 0;
    for (String line : lines) {
      if (!line.isBlank()) {
        filled++;
        longest = Math.max(longest, line.length());
        all += line.length();
      }
    }
    return filled > 0 && filled <= MOST_LINES && longest >= LONG_PAGE && longest * 10L >= all * 8L;
  }

  /** The lines that a flattened line was made of. */
  static List<String> unfold(String line) {
    List<String> lines = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    int at = 0;
    int gap = 0;
    while (at < line.length()) {
      int end = wordEnd(line, at);
      String word = line.substring(at, end);
      if (current.length() > 0 && gap > 0) {
        if (breaks(current, gap, word)) {
          lines.add(current.toString());
          current.setLength(0);
        } else {
          current.append(' ');
        }
      }
      current.append(word);
      int next = wordStart(line, end);
      gap = gapWidth(line, end, next);
      at = next;
    }
    if (current.length() > 0) {
      lines.add(current.toString());
    }
    return lines;
  }

  private static boolean breaks(CharSequence before, int gap, String word) {
    if (isNumbered(word)) {
      return true;
    }
    char end = before.charAt(before.length() - 1);
    if (end == '。' || end == '！' || end == '？' || end == '；' || end == '!' || end == ';' || (end == '”' && endsSentence(before))) {
      return true;
    }
    if (word.startsWith("（此件") || word.startsWith("(此件") || word.startsWith("【") || (end == '】' && gap > 1)) {
      return true;
    }
    if (end == '：' || end == ':') {
      return word.length() >= LONG_WORD || endsWithFollowing(before);
    }
    if (breaksParagraph(before, end, word)) {
      return true;
    }
    boolean indented = gap >= 3;
    return indented && word.length() > SHORT_WORD && before.length() > SHORT_WORD && !Han.isPause(end);
  }

  /** After the heading of an item, a signature's date or a paragraph's last bracket, and before a preamble. */
  private static boolean breaksParagraph(CharSequence before, char end, String word) {
    if (word.length() < SHORT_PARAGRAPH) {
      return false;
    }
    String line = before.subSequence(Math.max(0, before.length() - LONG_PAGE), before.length()).toString();
    boolean whole = line.length() == before.length() && line.indexOf('。') < 0;
    boolean clause = word.indexOf('，') >= 0 || word.indexOf(',') >= 0 || word.indexOf('。') >= 0;
    return (whole && clause && HEADING.matcher(line).matches())
        || (whole && clause && PREAMBLE.matcher(word.substring(0, 4)).matches())
        || (end == '日' && DATE_END.matcher(line).matches())
        || ((end == '）' || end == ')') && word.length() >= LONG_WORD && clause);
  }

  /** Whether a line begins with the number of an item: 一、, （一）, 第一条, 1., 附件. */
  static boolean isNumbered(String line) {
    return line.length() > 1 && NUMBERED.matcher(line.substring(0, Math.min(12, line.length()))).matches();
  }

  private static boolean endsSentence(CharSequence text) {
    return text.length() > 1 && Han.isSentenceEnd(text.charAt(text.length() - 2));
  }

  /** 现通知如下： and the like end a paragraph whatever follows. */
  private static boolean endsWithFollowing(CharSequence text) {
    return text.length() > 3 && text.charAt(text.length() - 2) == '下' && text.charAt(text.length() - 3) == '如';
  }

  /** Columns that a gap is wide: an ideographic space takes two. */
  private static int gapWidth(String line, int from, int to) {
    int width = 0;
    for (int i = from; i < to; i++) {
      width += line.charAt(i) == '\u3000' ? 2 : 1;
    }
    return width;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u3000' || c == '\t' || (c >= '\u2000' && c <= '\u200a') || c == '\u202f' || c == '\u205f';
  }

  /** The offset of the first space from an offset on. */
  static int wordEnd(String line, int from) {
    int at = from;
    while (at < line.length() && !isSpace(line.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The offset of the first character that is no space, from an offset on. */
  static int wordStart(String line, int from) {
    int at = from;
    while (at < line.length() && isSpace(line.charAt(at))) {
      at++;
    }
    return at;
  }
}
