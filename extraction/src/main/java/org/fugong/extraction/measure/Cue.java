package org.fugong.extraction.measure;

import java.util.List;
import java.util.Set;

/**
 * One line of the cue file: words that together speak for a measure type.
 *
 * @param type what it speaks for
 * @param line its line in the file, from 1
 * @param strength how much it says by itself
 * @param anchor the group of words that must stand
 * @param terms what must or must not stand near the anchor
 * @param unless contexts that do not suppress it
 */
record Cue(MeasureType type, int line, Strength strength, int anchor, List<Term> terms, Set<String> unless) {
  Cue {
    terms = List.copyOf(terms);
    unless = Set.copyOf(unless);
  }

  /**
   * A group of words near the anchor.
   *
   * @param group which words
   * @param side where they must stand
   * @param wanted true where one of them must stand there, false where none may
   * @param within how far from the anchor's edge it may reach, in characters
   */
  record Term(int group, Side side, boolean wanted, int within) {}

  /** Whether it is enough by itself. */
  boolean strong() {
    return strength == Strength.STRONG;
  }

  /** How much a cue says: points that the sentences of an article are summed in, see {@link ArticleEvidence}. */
  enum Strength {
    /** Needs two more sentences. */
    WEAK(1),
    /** Needs one more sentence: words of a measure that are as often a remark in passing. */
    FAIR(2),
    /** Enough by itself. */
    STRONG(3);

    private final int points;

    Strength(int points) {
      this.points = points;
    }

    int points() {
      return points;
    }
  }

  /** Where a term stands, seen from the anchor. */
  enum Side {
    BEFORE,
    AFTER,
    EITHER
  }
}
