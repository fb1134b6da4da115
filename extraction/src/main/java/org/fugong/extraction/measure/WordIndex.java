package org.fugong.extraction.measure;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the words of many groups in a text in one pass; a word may be in several groups. */
final class WordIndex {
  private final AhoCorasickDoubleArrayTrie<BitSet> trie = new AhoCorasickDoubleArrayTrie<>();
  private final int maskGroup;

  private WordIndex(Map<String, BitSet> groupsByWord, int maskGroup) {
    this.maskGroup = maskGroup;
    trie.build(groupsByWord);
  }

  /**
   * A word that stands in a text.
   *
   * @param groups the groups it is in
   */
  record Hit(int start, int end, BitSet groups) {
    boolean isIn(int group) {
      return groups.get(group);
    }
  }

  /** All words in the order of their start, without those that lie inside a longer word of the mask. */
  List<Hit> find(String text) {
    List<Hit> hits = new ArrayList<>();
    List<Hit> masks = new ArrayList<>();
    trie.parseText(text, (begin, end, groups) -> {
      Hit hit = new Hit(begin, end, groups);
      hits.add(hit);
      if (groups.get(maskGroup)) {
        masks.add(hit);
      }
    });
    hits.sort(Comparator.comparingInt(Hit::start).thenComparingInt(Hit::end));
    masks.sort(Comparator.comparingInt(Hit::start).thenComparing(Comparator.comparingInt(Hit::end).reversed()));
    return unmasked(hits, masks);
  }

  private List<Hit> unmasked(List<Hit> hits, List<Hit> masks) {
    if (masks.isEmpty()) {
      return hits;
    }
    List<Hit> kept = new ArrayList<>(hits.size());
    int next = 0;
    int maskedTo = -1;
    for (Hit hit : hits) {
      while (next < masks.size() && masks.get(next).start() <= hit.start()) {
        maskedTo = Math.max(maskedTo, masks.get(next++).end());
      }
      if (hit.end() > maskedTo || hit.isIn(maskGroup)) {
        kept.add(hit);
      }
    }
    return kept;
  }

  /** Collects the groups; each distinct set of words is one group. */
  static final class Builder {
    private final Map<Set<String>, Integer> groups = new LinkedHashMap<>();

    /** The number of the group of these words. */
    int group(Set<String> words) {
      return groups.computeIfAbsent(new LinkedHashSet<>(words), key -> groups.size());
    }

    WordIndex build(Set<String> mask) {
      int maskGroup = group(mask);
      Map<String, BitSet> byWord = new TreeMap<>();
      groups.forEach((words, number) ->
          words.forEach(word -> byWord.computeIfAbsent(word, key -> new BitSet()).set(number)));
      return new WordIndex(byWord, maskGroup);
    }
  }
}
