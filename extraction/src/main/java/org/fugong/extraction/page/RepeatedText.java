package org.fugong.extraction.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Drops what a page prints twice: a whole body, or a summary that the full text repeats.
 *
 * <p>{@code A B C A B C gives A B C}; {@code A B（summary） 某某文件 A B C D gives A B C D}. A run of sentences counts as repeated only where it is
 * long, and begins with the text or is a good part of it (line breaks, spaces and the width of punctuation count for nothing): refrains such as 责任单位：市财政局 stay.
 */
final class RepeatedText {
  private static final int SHORTEST_RUN = 60;
  private static final int SHORTEST_SUMMARY = 24;
  private static final int LONGEST_GAP = 200;
  private static final int LARGE_SHARE = 4;
  /** A run that starts among the first sentences is a summary or a second print. */
  private static final int NEAR_START = 4;

  private static final int MOST_PRINTS = 4;
  /** Two prints may differ in fewer characters than this in one place, if so many agree behind it. */
  private static final int SKIPS = 4;

  private static final int AGREEING = 12;

  private record Sentence(int line, String text, String key) {}

  /** Two runs of sentences that say the same; characters counts those of the second without spaces. */
  private record Run(int first, int firstEnd, int second, int secondEnd, int characters) {}

  private RepeatedText() {}

  /** The lines without those that stand a second or third time; a note says how much was dropped. */
  static List<PageLine> drop(List<PageLine> lines, List<String> notes, List<DroppedLine> dropped) {
    List<PageLine> left = lines;
    for (int print = 0; print < MOST_PRINTS; print++) {
      List<PageLine> next = dropOnce(left, notes, dropped);
      if (next == left) {
        break;
      }
      left = next;
    }
    return left;
  }

  private static List<PageLine> dropOnce(List<PageLine> lines, List<String> notes, List<DroppedLine> dropped) {
    List<Sentence> sentences = sentences(lines);
    Run anchor = longestRun(sentences);
    if (anchor.characters == 0) {
      return lines;
    }
    Run run = new Alignment(sentences).extend(anchor);
    if (!isReprint(run, sentences)) {
      return lines;
    }
    boolean secondGoesOn = run.secondEnd < sentences.size();
    boolean summary = run.first <= NEAR_START && length(sentences, run.firstEnd, run.second) <= LONGEST_GAP;
    boolean third = secondGoesOn && sentences.get(run.secondEnd).key.equals(sentences.get(run.first).key);
    boolean dropFirst = secondGoesOn && summary && !third;
    notes.add("A passage of " + run.characters + " characters that the page prints twice was kept once.");
    int from = dropFirst ? run.first : run.second;
    int to = dropFirst ? run.firstEnd : run.secondEnd;
    String passage = sentences.subList(from, to).stream().map(Sentence::text).collect(Collectors.joining());
    dropped.add(new DroppedLine(passage, "printed twice"));
    return without(lines, sentences, from, to);
  }

  /** The page's text without spaces and with one kind of punctuation, in which two prints of a passage differ in line breaks no more. */
  private static final class Alignment {
    private final StringBuilder text = new StringBuilder();
    private final int[] starts;

    Alignment(List<Sentence> sentences) {
      starts = new int[sentences.size() + 1];
      for (int i = 0; i < sentences.size(); i++) {
        starts[i] = text.length();
        text.append(sentences.get(i).key);
      }
      starts[sentences.size()] = text.length();
    }

    /** The run with what stands before and behind it in both prints, wherever either breaks its lines. */
    Run extend(Run anchor) {
      int a = starts[anchor.first];
      int b = starts[anchor.second];
      int first = a;
      int second = b;
      while (first > 0 && second > starts[anchor.firstEnd] && text.charAt(first - 1) == text.charAt(second - 1)) {
        first--;
        second--;
      }
      int[] ends = forward(a, b, second);
      int secondFrom = sentenceFrom(second);
      int secondEnd = Math.max(anchor.secondEnd, sentenceTo(ends[1]));
      return new Run(
          Math.min(anchor.first, sentenceFrom(first)), Math.max(anchor.firstEnd, sentenceTo(ends[0])),
          Math.min(anchor.second, secondFrom), secondEnd, starts[secondEnd] - starts[Math.min(anchor.second, secondFrom)]);
    }

    private int[] forward(int from, int to, int limit) {
      int a = from;
      int b = to;
      while (a < limit && b < text.length()) {
        if (text.charAt(a) == text.charAt(b)) {
          a++;
          b++;
          continue;
        }
        int skip = skip(a, b, limit);
        if (skip == 0) {
          break;
        }
        a += skip % SKIPS;
        b += skip / SKIPS;
      }
      return new int[] {Math.min(a, limit), b};
    }

    /** How many characters to pass over in the first and (times SKIPS) in the second print before they agree again, or 0. */
    private int skip(int a, int b, int limit) {
      for (int skip = 1; skip < SKIPS * SKIPS; skip++) {
        int nextA = a + skip % SKIPS;
        int nextB = b + skip / SKIPS;
        if (nextA + AGREEING <= limit && agree(nextA, nextB)) {
          return skip;
        }
      }
      return 0;
    }

    private boolean agree(int a, int b) {
      for (int i = 0; i < AGREEING; i++) {
        if (b + i >= text.length() || text.charAt(a + i) != text.charAt(b + i)) {
          return false;
        }
      }
      return true;
    }

    /** The first sentence that starts at an offset or behind it. */
    private int sentenceFrom(int offset) {
      int at = Arrays.binarySearch(starts, offset);
      return at >= 0 ? at : -at - 1;
    }

    /** The end of the last sentence that ends at an offset or before it. */
    private int sentenceTo(int offset) {
      int at = Arrays.binarySearch(starts, offset);
      return at >= 0 ? at : -at - 2;
    }
  }

  private static boolean isReprint(Run run, List<Sentence> sentences) {
    if (run.first <= NEAR_START && run.secondEnd - run.second > 1 && run.characters >= SHORTEST_SUMMARY) {
      return length(sentences, run.firstEnd, run.second) <= LONGEST_GAP || run.characters >= SHORTEST_RUN;
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
    Run best = new Run(0, 0, 0, 0, 0);
    int at = 0;
    while (at < sentences.size()) {
      Integer earlier = firstAt.putIfAbsent(sentences.get(at).key, at);
      if (earlier == null) {
        at++;
        continue;
      }
      Run run = runFrom(sentences, earlier, at);
      best = run.characters > best.characters ? run : best;
      at = run.secondEnd;
    }
    return best;
  }

  private static Run runFrom(List<Sentence> sentences, int first, int second) {
    int length = 0;
    int characters = 0;
    while (second + length < sentences.size()
        && first + length < second
        && sentences.get(first + length).key.equals(sentences.get(second + length).key)) {
      characters += sentences.get(first + length).key.length();
      length++;
    }
    return new Run(first, first + length, second, second + length, characters);
  }

  /** After the end of a sentence, and before a word of its own, such as a document's number; a space behind a comma is a stray one. */
  private static boolean endsUnit(String text, int i) {
    char next = text.charAt(i + 1);
    return next == ' ' ? text.charAt(i) != ' ' && !Han.isPause(text.charAt(i)) : Han.isSentenceEnd(text.charAt(i)) && !Han.isClosing(next);
  }

  private static List<Sentence> sentences(List<PageLine> lines) {
    List<Sentence> sentences = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      String text = lines.get(line).text();
      int start = 0;
      for (int i = 0; i < text.length(); i++) {
        boolean end = i + 1 == text.length() || endsUnit(text, i);
        if (end) {
          String sentence = text.substring(start, i + 1);
          sentences.add(new Sentence(line, sentence, FoldedLine.withoutSpaces(sentence)));
          start = i + 1;
        }
      }
    }
    return sentences;
  }
}
