package org.fugong.service.evaluation;

import java.util.HashSet;
import java.util.Set;

/**
 * Right, wrong and missed values, micro-averaged over all articles that were added.
 */
public final class Counts {
  private int right;
  private int wrong;
  private int missed;

  /** Adds the values of one article. */
  void add(Set<?> expected, Set<?> found) {
    Set<Object> both = new HashSet<>(expected);
    both.retainAll(found);
    right += both.size();
    wrong += found.size() - both.size();
    missed += expected.size() - both.size();
  }

  /** Values that were found and labelled. */
  public int right() {
    return right;
  }

  /** Values that were found and not labelled. */
  public int wrong() {
    return wrong;
  }

  /** Values that were labelled and not found. */
  public int missed() {
    return missed;
  }

  /** Share of the found values that are labelled; 1 where none was found. */
  public double precision() {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  /** Share of the labelled values that were found; 1 where none is labelled. */
  public double recall() {
    return right + missed == 0 ? 1 : (double) right / (right + missed);
  }

  /** Harmonic mean of precision and recall; 1 where there is nothing to find and nothing was found. */
  public double f1() {
    int all = 2 * right + wrong + missed;
    return all == 0 ? 1 : 2.0 * right / all;
  }
}
