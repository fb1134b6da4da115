package org.fugong.service.relevance;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How well a ranking did.
 *
 * @param ranks for each question the rank of its article, from 1; 0 where it is not among the first ten
 * @param copyRanks the same, where a near copy of the article counts as the article
 * @param totals for each question how many hits there were
 */
record RankingScore(List<Integer> ranks, List<Integer> copyRanks, List<Long> totals) {
  /** Hits that are looked at. */
  static final int DEPTH = 10;

  RankingScore {
    ranks = List.copyOf(ranks);
    copyRanks = List.copyOf(copyRanks);
    totals = List.copyOf(totals);
  }

  /** The mean over all questions of 1 / rank. */
  double meanReciprocalRank() {
    return meanReciprocalRank(ranks);
  }

  /** The same counting copies. */
  double meanReciprocalRankOfCopies() {
    return meanReciprocalRank(copyRanks);
  }

  /** The same over every second question, from the first (0) or the second (1): what holds in both halves is no accident. */
  double meanReciprocalRankOfHalf(int half) {
    return meanReciprocalRank(IntStream.range(0, ranks.size()).filter(i -> i % 2 == half).mapToObj(ranks::get).toList());
  }

  /** The share of questions whose article is among the first k hits. */
  double recall(int k) {
    return ranks.stream().filter(rank -> rank > 0 && rank <= k).count() / (double) ranks.size();
  }

  /** The median number of hits. */
  long medianTotal() {
    return totals.stream().sorted().toList().get(totals.size() / 2);
  }

  private static double meanReciprocalRank(List<Integer> ranks) {
    return ranks.stream().mapToDouble(rank -> rank == 0 ? 0 : 1.0 / rank).average().orElse(0);
  }
}
