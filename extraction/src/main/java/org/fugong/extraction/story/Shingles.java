package org.fugong.extraction.story;

import java.util.Arrays;

/** The set of a text's runs of eight letters, as sorted hashes of 64 bits. */
final class Shingles {
  /** Eight letters are four or five Chinese words: what two texts of one subject share by chance is seldom as long. */
  static final int LENGTH = 8;

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final long[] sorted;

  private Shingles(long[] sorted) {
    this.sorted = sorted;
  }

  /** The runs of letters that lie wholly before a limit; none where that is shorter than a run. */
  static Shingles of(String letters, int limit) {
    int count = Math.max(0, Math.min(letters.length(), limit) - LENGTH + 1);
    long[] hashes = new long[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = hash(letters, i);
    }
    return new Shingles(Arrays.stream(hashes).sorted().distinct().toArray());
  }

  private static long hash(String letters, int start) {
    long hash = 0;
    for (int i = start; i < start + LENGTH; i++) {
      hash = (hash + letters.charAt(i) + 1) * MULTIPLIER;
      hash ^= hash >>> 32;
    }
    return mix(hash);
  }

  /** Spreads every bit over all others (the finaliser of SplitMix64), so that the smallest hashes are a fair sample. */
  private static long mix(long hash) {
    long mixed = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  int size() {
    return sorted.length;
  }

  /** The smallest hashes, at most so many: texts that share most of their runs share most of these. */
  long[] smallest(int count) {
    return Arrays.copyOf(sorted, Math.min(count, sorted.length));
  }

  /** How many runs both have. */
  int countShared(Shingles other) {
    int shared = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < sorted.length && theirs < other.sorted.length) {
      int order = Long.compare(sorted[mine], other.sorted[theirs]);
      shared += order == 0 ? 1 : 0;
      mine += order <= 0 ? 1 : 0;
      theirs += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  /** Which part of these runs the other has, 0 to 1; 0 where there are none. */
  double shareIn(Shingles other) {
    return sorted.length == 0 ? 0 : countShared(other) / (double) sorted.length;
  }
}
