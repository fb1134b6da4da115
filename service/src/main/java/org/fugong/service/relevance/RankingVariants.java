package org.fugong.service.relevance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fugong.service.search.Ranking;

/** Our ranking, and ours without each of its parts: what gets worse without a part is what it is worth. */
final class RankingVariants {
  private RankingVariants() {}

  static Map<String, Ranking> all() {
    Ranking ours = Ranking.STANDARD;
    Map<String, Ranking> variants = new LinkedHashMap<>();
    variants.put("ours", ours);
    variants.put("ours without ik", ours.withIk(0, 0));
    variants.put("ours without bigrams", ours.withBigram(0, 0));
    variants.put("ours without word pairs", ours.withPassagePair(0));
    variants.put("ours without best passage", ours.withIk(ours.ik(), 0).withBigram(ours.bigram(), 0).withPassagePair(0));
    variants.put("ours with question words", ours.withQuestionWords());
    variants.put("ours without places", ours.withPlace(0));
    variants.put("ours without measures, times", ours.withMeasure(0).withTime(0));
    variants.put("ours, any word a hit", ours.withMinimum("1", "1"));
    variants.put("ours, half of the words", ours.withMinimum("3<50%", "2<50%"));
    variants.put("ours, 60% of the words", ours.withMinimum("3<60%", "2<60%"));
    return variants;
  }
}
