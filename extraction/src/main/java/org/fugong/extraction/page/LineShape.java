package org.fugong.extraction.page;

import java.util.regex.Pattern;

/**
 * What a line looks like: sentences, or a headline, or the beginning of a sentence that the next line goes on with.
 *
 * <p>{@code 一名党员就是一面旗帜。 is a sentence}; {@code 学习先进典型 is a headline}; {@code 区里抽调的 is cut} (it ends in 的).
 */
final class LineShape {
  /** Headlines of Chinese papers seldom go over thirty characters; those of official notices do, and hold 关于. */
  private static final int LONGEST_HEADLINE = 64;

  private static final int SHORTEST_CUT = 24;
  private static final String ENDS_OF_CUT = "的和在将把被以从并该其而或于且着第每";
  private static final String STARTS_AFTER_CUT = "的了们着过个位名项些等之吗呢吧，,、。；;：:）)”》」』】%％";
  private static final String MEASURE_WORDS = "个位名项些条支批家次种份场座所件套间户处起步样致体般定切直";
  private static final Pattern DATELINE =
      Pattern.compile("^[(\\[]?(本报|本网|本刊|本台|新华|中新|中国|人民|[^，,。:：]{1,8}(网|报|社|在线|客户端))[^。]{0,14}?(讯|电|报道|消息)([\\s(（:：,，]|$).*");

  private LineShape() {}

  /** A line that holds or ends a sentence, or is too long for a headline. */
  static boolean isBody(String line) {
    int last = lastCharacter(line);
    if (last < 0) {
      return false;
    }
    char end = line.charAt(last);
    if (end == '。' || end == '；' || end == ';' || line.length() > LONGEST_HEADLINE) {
      return true;
    }
    int stop = line.indexOf('。');
    return (stop >= 0 && stop < last) || (isColon(end) && line.length() > 10) || (end == '，' || end == ',');
  }

  /** A paragraph of an article, beyond doubt: long, with a full stop or several pauses. */
  static boolean isParagraph(String line) {
    return line.length() >= 40 && (line.indexOf('。') >= 0 || pauses(line) >= 2);
  }

  /** Whether the line begins as agency reports do: 新华社某地2月26日电, 本报讯. */
  static boolean hasDateline(String line) {
    return DATELINE.matcher(line.substring(0, Math.min(40, line.length()))).matches();
  }

  /** Whether a sentence is cut at the end of a line and the next line goes on with it. */
  static boolean isCut(String line, String next) {
    if (line.isEmpty() || next.isEmpty()) {
      return false;
    }
    char end = line.charAt(line.length() - 1);
    char start = next.charAt(0);
    if (Han.isSentenceEnd(end) || isEndMark(end) || SimplifiedScript.of(end) == '摄') {
      return false;
    }
    if (end == '，' || end == ',' || end == '、' || STARTS_AFTER_CUT.indexOf(start) >= 0) {
      return true;
    }
    if (line.indexOf('。') >= 0 || line.length() > LONGEST_HEADLINE) {
      return true;
    }
    return isLikelyCut(line, next, end, start);
  }

  private static boolean isLikelyCut(String line, String next, char end, char start) {
    char simple = SimplifiedScript.of(end);
    if (simple == '一' && MEASURE_WORDS.indexOf(SimplifiedScript.of(start)) >= 0) {
      return true;
    }
    boolean nextIsBody = isBody(next);
    if (nextIsBody && line.length() >= 8 && ENDS_OF_CUT.indexOf(simple) >= 0) {
      return true;
    }
    if (nextIsBody && line.length() > SHORTEST_CUT && pauses(line) >= 2) {
      return true;
    }
    return nextIsBody && line.length() >= 8 && next.length() > 1 && isPauseOrStop(next.charAt(1)) && Han.isHan(start) && !isNumber(start);
  }

  private static boolean isNumber(char c) {
    return "一二三四五六七八九十答问注".indexOf(c) >= 0;
  }

  private static boolean isPauseOrStop(char c) {
    return c == '。' || c == '，' || c == ',';
  }

  private static boolean isEndMark(char c) {
    return Han.isClosing(c) || c == '—' || c == '：' || c == ':' || c == '.' || c == '~' || c == '>';
  }

  private static boolean isColon(char c) {
    return c == '：' || c == ':';
  }

  private static int lastCharacter(String line) {
    int last = line.length() - 1;
    while (last > 0 && Han.isClosing(line.charAt(last))) {
      last--;
    }
    return last;
  }

  private static int pauses(String line) {
    int pauses = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      pauses += c == '，' || c == ',' || c == '、' ? 1 : 0;
    }
    return pauses;
  }
}
