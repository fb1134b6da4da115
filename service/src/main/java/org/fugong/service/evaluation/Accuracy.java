package org.fugong.service.evaluation;

/** How many of a number of values are exactly as labelled. */
public final class Accuracy {
  private int right;
  private int total;

  void add(boolean isRight) {
    total++;
    if (isRight) {
      right++;
    }
  }

  /** Values as labelled. */
  public int right() {
    return right;
  }

  /** All labelled values. */
  public int total() {
    return total;
  }

  /** Share of the values that are right, from 0 to 1; 1 where none is labelled. */
  public double share() {
    return total == 0 ? 1 : (double) right / total;
  }
}
