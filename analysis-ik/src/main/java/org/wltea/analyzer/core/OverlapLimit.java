package org.wltea.analyzer.core;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps ik_smart from weighing too many readings: the time grows with the square and more of the words that overlap one another without a
 * gap, as in 哈哈 a thousand times. Such a stretch is read as its first word and one long word for all the rest, as in the official plugin since
 * 2025, whose thresholds these are.
 */
final class OverlapLimit {
  private static final int MOST_WORDS = 50;
  private static final int WORDS_WHEN_DENSE = 20;
  private static final int LONG_WORD = 10;
  private static final int LONG_WORDS_WHEN_DENSE = 5;
  private static final int DENSE = 4;

  private OverlapLimit() {}

  /** Replaces stretches beyond the limit among the words found. */
  static void apply(QuickSortSet words) {
    List<Lexeme> stretch = new ArrayList<>();
    List<Lexeme> kept = new ArrayList<>();
    int end = 0;
    for (Lexeme word = words.pollFirst(); word != null; word = words.pollFirst()) {
      if (word.getBegin() >= end) {
        kept.addAll(limit(stretch, end));
        stretch.clear();
      }
      stretch.add(word);
      end = Math.max(end, word.getBegin() + word.getLength());
    }
    kept.addAll(limit(stretch, end));
    kept.forEach(words::addLexeme);
  }

  private static List<Lexeme> limit(List<Lexeme> stretch, int end) {
    if (stretch.size() < WORDS_WHEN_DENSE || !isTooMuch(stretch, end)) {
      return List.copyOf(stretch);
    }
    Lexeme first = stretch.get(0);
    int begin = first.getBegin() + first.getLength();
    if (begin == end) {
      return List.of(first);
    }
    int offset = first.getBeginPosition() - first.getBegin();
    return List.of(first, new Lexeme(offset, begin, end - begin, Lexeme.TYPE_CNWORD));
  }

  private static boolean isTooMuch(List<Lexeme> stretch, int end) {
    long longWords = stretch.stream()
        .filter(word -> word.getLexemeType() == Lexeme.TYPE_CNWORD && word.getLength() > LONG_WORD).count();
    int length = end - stretch.get(0).getBegin();
    int sum = stretch.stream().mapToInt(Lexeme::getLength).sum();
    return stretch.size() > MOST_WORDS || longWords > LONG_WORDS_WHEN_DENSE && sum >= DENSE * length;
  }
}
