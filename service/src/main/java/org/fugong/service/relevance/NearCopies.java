package org.fugong.service.relevance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which texts are near copies of which: over 70% of the eight-character runs of one stand in the other. A question that one of
 * them answers the other answers as well.
 */
final class NearCopies {
  private static final int RUN = 8;
  private static final double SHARE = 0.7;

  private final Map<String, Set<String>> copies = new HashMap<>();

  NearCopies(Map<String, String> articles) {
    Map<String, Set<String>> runs = new HashMap<>();
    articles.forEach((id, text) -> runs.put(id, runs(text)));
    runs.forEach((id, own) -> {
      Set<String> of = new HashSet<>(Set.of(id));
      runs.forEach((other, others) -> {
        if (share(own, others) > SHARE || share(others, own) > SHARE) {
          of.add(other);
        }
      });
      copies.put(id, of);
    });
  }

  /** The article and its near copies. */
  Set<String> of(String id) {
    return copies.getOrDefault(id, Set.of(id));
  }

  private static Set<String> runs(String text) {
    String letters = text.replaceAll("[^\\p{L}\\p{N}]+", "");
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + RUN <= letters.length(); i++) {
      runs.add(letters.substring(i, i + RUN));
    }
    return runs;
  }

  private static double share(Set<String> runs, Set<String> others) {
    return runs.isEmpty() ? 0 : runs.stream().filter(others::contains).count() / (double) runs.size();
  }
}
