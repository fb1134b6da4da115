package org.fugong.extraction.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Drops what a page prints twice: a whole body, or a summary that the full text repeats.
 *
 * <p>{@code A B C A B C gives A B C}; {@code A B（summary） 某某文件 A B C D gives A B C D}. A run of sentences counts as repeated only where it is
 * long, and begins with the text or is a good part of it: refrains such as 责任单位：市财政局 stay.
 */
final class RepeatedText {
  private static final int SHORTEST_RUN = 60;
  private static final int SHORTEST_SUMMARY = 24;
  private static final int LONGEST_GAP = 200;
  private static final int LARGE_SHARE = 4;
  /** A run that starts among the first sentences is a summary or a second print. */
  private static final int NEAR_START = 4;

  private record Sentence(int line, String text) {
    /** What is compared. */
    private String key() {
      return text.strip();
    }
  }

  private record Run(int first, int second, int length, int characters) {}

  private RepeatedText() {}

  /** The lines without those that stand a second time; a note says how much was dropped. */
  static List<PageLine> drop(List<PageLine> lines, List<String> notes, List<DroppedLine> dropped) {
    List<Sentence> sentences = sentences(lines);
    Run run = longestRun(sentences);
    if (!isReprint(run, sentences)) {
      return lines;
    }
    boolean secondGoesOn = run.second + run.length < sentences.size();
    boolean summary = run.first <= NEAR_START && length(sentences, run.first + run.length, run.second) <= LONGEST_GAP;
    int from = secondGoesOn && summary ? run.first : run.second;
    notes.add("A passage of " + run.characters + " characters that the page prints twice was kept once.");
    String passage = sentences.subList(from, from + run.length).stream().map(Sentence::text).collect(Collectors.joining());
    dropped.add(new DroppedLine(passage, "printed twice"));
    return without(lines, sentences, from, from + run.length);
  }

  private static boolean isReprint(Run run, List<Sentence> sentences) {
    if (run.first <= NEAR_START && run.length > 1 && run.characters >= SHORTEST_SUMMARY) {
      return length(sentences, run.first + run.length, run.second) <= LONGEST_GAP || run.characters >= SHORTEST_RUN;
    }
    return run.characters >= SHORTEST_RUN
        && (run.first <= NEAR_START || run.characters * (long) LARGE_SHARE >= length(sentences, 0, sentences.size()));
  }

  private static long length(List<Sentence> sentences, int from, int to) {
    return sentences.subList(from, to).stream().mapToLong(sentence -> sentence.text.length()).sum();
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
      Integer earlier = firstAt.putIfAbsent(sentences.get(at).key(), at);
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
        && sentences.get(first + length).key().equals(sentences.get(second + length).key())) {
      characters += sentences.get(first + length).text.length();
      length++;
    }
    return new Run(first, second, length, characters);
  }

  /** After the end of a sentence, and before a word of its own, such as a document's number. */
  private static boolean endsUnit(String text, int i) {
    char next = text.charAt(i + 1);
    return next == ' ' ? text.charAt(i) != ' ' : Han.isSentenceEnd(text.charAt(i)) && !Han.isClosing(next);
  }

  private static List<Sentence> sentences(List<PageLine> lines) {
    List<Sentence> sentences = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      String text = lines.get(line).text();
      int start = 0;
      for (int i = 0; i < text.length(); i++) {
        boolean end = i + 1 == text.length() || endsUnit(text, i);
        if (end) {
          sentences.add(new Sentence(line, text.substring(start, i + 1)));
          start = i + 1;
        }
      }
    }
    return sentences;
  }
}
