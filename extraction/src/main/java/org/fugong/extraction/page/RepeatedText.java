package org.fugong.extraction.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Drops what a page prints twice: a whole body, or a summary that the full text repeats.
 *
 * <p>{@code A B C A B C gives A B C}; {@code A B（summary） 某某文件 A B C D gives A B C D}. A run of sentences counts as repeated only where it is
 * long, and begins with the text or is a good part of it: refrains such as 责任单位：市财政局 stay.
 */
final class RepeatedText {
  private static final int SHORTEST_RUN = 60;
  private static final int LARGE_SHARE = 4;
  /** A run that starts among the first sentences is a summary or a second print. */
  private static final int NEAR_START = 4;

  private record Sentence(int line, String text) {}

  private record Run(int first, int second, int length, int characters) {}

  private RepeatedText() {}

  /** The lines without those that stand a second time; a note says how much was dropped. */
  static List<PageLine> drop(List<PageLine> lines, List<String> notes) {
    List<Sentence> sentences = sentences(lines);
    Run run = longestRun(sentences);
    if (run.characters < SHORTEST_RUN || !isReprint(run, sentences)) {
      return lines;
    }
    boolean secondGoesOn = run.second + run.length < sentences.size();
    boolean gapIsShort = run.second - run.first - run.length <= NEAR_START && run.first <= NEAR_START;
    int from = secondGoesOn && gapIsShort && run.second > run.first + run.length - 1 ? run.first : run.second;
    notes.add("A passage of " + run.characters + " characters that the page prints twice was kept once.");
    return without(lines, sentences, from, from + run.length);
  }

  private static boolean isReprint(Run run, List<Sentence> sentences) {
    long all = sentences.stream().mapToLong(s -> s.text.length()).sum();
    return run.first <= NEAR_START || run.characters * (long) LARGE_SHARE >= all;
  }

  private static List<PageLine> without(List<PageLine> lines, List<Sentence> sentences, int from, int to) {
    List<PageLine> kept = new ArrayList<>();
    int at = 0;
    for (int line = 0; line < lines.size(); line++) {
      PageLine whole = lines.get(line);
      StringBuilder text = new StringBuilder();
      boolean touched = false;
      for (; at < sentences.size() && sentences.get(at).line == line; at++) {
        boolean dropped = at >= from && at < to;
        touched |= dropped;
        text.append(dropped ? "" : sentences.get(at).text);
      }
      if (!touched) {
        kept.add(whole);
      } else if (!text.toString().isBlank()) {
        kept.add(new PageLine(text.toString().strip(), whole.kind()));
      }
    }
    return kept;
  }

  /** The repeated run with the most characters; runs neither overlap nor cross themselves. */
  private static Run longestRun(List<Sentence> sentences) {
    Map<String, Integer> firstAt = new HashMap<>();
    Run best = new Run(0, 0, 0, 0);
    int at = 0;
    while (at < sentences.size()) {
      Integer earlier = firstAt.putIfAbsent(sentences.get(at).text, at);
      if (earlier == null) {
        at++;
        continue;
      }
      Run run = runFrom(sentences, earlier, at);
      best = run.characters > best.characters ? run : best;
      at += run.length;
    }
    return best;
  }

  private static Run runFrom(List<Sentence> sentences, int first, int second) {
    int length = 0;
    int characters = 0;
    while (second + length < sentences.size()
        && first + length < second
        && sentences.get(first + length).text.equals(sentences.get(second + length).text)) {
      characters += sentences.get(first + length).text.length();
      length++;
    }
    return new Run(first, second, length, characters);
  }

  private static List<Sentence> sentences(List<PageLine> lines) {
    List<Sentence> sentences = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      String text = lines.get(line).text();
      int start = 0;
      for (int i = 0; i < text.length(); i++) {
        boolean end = i + 1 == text.length() || (Han.isSentenceEnd(text.charAt(i)) && !Han.isClosing(text.charAt(i + 1)));
        if (end) {
          sentences.add(new Sentence(line, text.substring(start, i + 1)));
          start = i + 1;
        }
      }
    }
    return sentences;
  }
}
