package org.fugong.extraction.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Drops a headline that stands a second time among the first lines of a flattened text, also where it is parted by spaces:
 * {@code 某市文件 某政发〔2020〕3号 某市关于支持 小店的通知 各区： gives 某市文件 某政发〔2020〕3号 各区：}.
 */
final class RepeatedTitle {
  private static final int FIRST_LINES = 8;

  private RepeatedTitle() {}

  /** The lines without the words that make the title; lines of nothing else go. */
  static List<String> drop(List<String> lines, String title) {
    String plain = title.replace(" ", "");
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = i < FIRST_LINES ? without(lines.get(i), plain) : lines.get(i);
      if (!line.isBlank()) {
        kept.add(line);
      }
    }
    return kept;
  }

  private static String without(String line, String title) {
    int at = 0;
    while (at < line.length()) {
      int end = matchEnd(line, at, title);
      if (end > at) {
        return (line.substring(0, at).strip() + " " + line.substring(end).strip()).strip();
      }
      at = FlattenedText.wordStart(line, FlattenedText.wordEnd(line, at));
    }
    return line;
  }

  /** The end of the words from an offset on that make the title, or the offset where they don't. */
  private static int matchEnd(String line, int from, String title) {
    int matched = 0;
    int at = from;
    while (at < line.length() && matched < title.length()) {
      char c = line.charAt(at);
      if (!FlattenedText.isSpace(c) && c != title.charAt(matched++)) {
        return from;
      }
      at++;
    }
    boolean wholeWord = at == line.length() || FlattenedText.isSpace(line.charAt(at));
    return matched == title.length() && wholeWord ? at : from;
  }
}
