package org.fugong.extraction.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins sentences that column breaks cut in two, and takes stray spaces out of them.
 *
 * <p>{@code 组成防疫应急队 / 伍,确保人员安全。 gives one paragraph}; {@code 一手抓防 控 gives 一手抓防控}. A headline or a line of names is no
 * cut sentence. Known weakness: a cut line of less than eight characters reads as a subhead.
 */
final class SentenceJoiner {
  private final BylineReader bylines;

  SentenceJoiner(BylineReader bylines) {
    this.bylines = bylines;
  }

  /** The lines with cut sentences whole; what was joined is counted in a note. */
  List<PageLine> join(List<PageLine> lines, List<String> notes) {
    List<PageLine> joined = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    int cuts = 0;
    int wrap = WrappedLines.width(lines);
    String before = "";
    for (PageLine line : lines) {
      if (current.length() > 0) {
        boolean wrapped = wrap > 0 && WrappedLines.isFull(before, wrap) && !isStart(line.text()) && bylines.read(line.text()).isEmpty();
        before = line.text();
        if (line.kind() == PageLine.Kind.TEXT && (wrapped || goesOn(current, line.text()))) {
          append(current, line.text());
          cuts++;
          continue;
        }
        joined.add(new PageLine(current.toString(), PageLine.Kind.TEXT));
        current.setLength(0);
      }
      if (line.kind() == PageLine.Kind.TEXT) {
        current.append(line.text());
        before = line.text();
      } else {
        joined.add(line);
      }
    }
    if (current.length() > 0) {
      joined.add(new PageLine(current.toString(), PageLine.Kind.TEXT));
    }
    if (cuts > 0) {
      notes.add(cuts + " sentence(s) cut by line breaks were joined.");
    }
    return joined;
  }

  private boolean goesOn(StringBuilder current, String next) {
    int from = Math.max(0, current.length() - 100);
    String tail = current.substring(from);
    return LineShape.isCut(tail, next)
        && !isStart(next)
        && bylines.read(next).isEmpty()
        && (current.length() > 80 || bylines.read(current.toString()).isEmpty());
  }

  private static boolean isStart(String line) {
    char c = line.charAt(0);
    return c == '▲' || c == '△' || c == '▼' || c == '■' || c == '□' || c == '◎' || FlattenedText.isNumbered(line) || LineShape.hasDateline(line);
  }

  private static void append(StringBuilder current, String next) {
    char end = current.charAt(current.length() - 1);
    if (end < '\u0250' && next.charAt(0) < '\u0250' && Character.isLetter(end) && Character.isLetter(next.charAt(0))) {
      current.append(' ');
    }
    current.append(next);
  }

  /**
   * A paragraph without spaces between Chinese characters that no sentence has. Where a clause holds several, they part the names or
   * items of a list and stay; so does the space after a dateline or a role.
   */
  static String removeStraySpaces(String paragraph) {
    int space = paragraph.indexOf(' ');
    if (space < 0 || !LineShape.isBody(paragraph)) {
      return paragraph;
    }
    StringBuilder text = new StringBuilder(paragraph.length());
    for (int i = 0; i < paragraph.length(); i++) {
      if (paragraph.charAt(i) != ' ' || !isStray(paragraph, i)) {
        text.append(paragraph.charAt(i));
      }
    }
    return text.toString();
  }

  private static boolean isStray(String text, int i) {
    if (i > 0 && (text.charAt(i - 1) == '，' || text.charAt(i - 1) == '、')) {
      return true;
    }
    if (i == 0 || i + 1 >= text.length() || !Han.isHan(text.charAt(i - 1)) || !Han.isHan(text.charAt(i + 1))) {
      return false;
    }
    if ("电讯者员摄文图报社道人".indexOf(SimplifiedScript.of(text.charAt(i - 1))) >= 0) {
      return false;
    }
    return clauseHasNoOtherSpace(text, i);
  }

  private static final int CLAUSE = 24;

  private static boolean clauseHasNoOtherSpace(String text, int i) {
    for (int j = i - 1; j >= Math.max(0, i - CLAUSE) && isClause(text.charAt(j)); j--) {
      if (text.charAt(j) == ' ') {
        return false;
      }
    }
    for (int j = i + 1; j < Math.min(text.length(), i + CLAUSE) && isClause(text.charAt(j)); j++) {
      if (text.charAt(j) == ' ') {
        return false;
      }
    }
    return true;
  }

  private static boolean isClause(char c) {
    return c == ' ' || Han.isHan(c) || Character.isLetterOrDigit(c);
  }
}
