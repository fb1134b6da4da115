package org.fugong.extraction.place;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the names of divisions in a text in one pass: at each place the leftmost, then the longest. Phrases that hold a
 * name without naming a place (北京时间) are found too, so that they cover it.
 */
final class NameFinder {
  /** What makes 安, the end of a short name, the first half of another word: 安全, 安排. */
  private static final String NO_PLACE_BEHIND_AN = "全排置装心抚顿防稳检";

  private final AhoCorasickDoubleArrayTrie<NameMatch> trie = new AhoCorasickDoubleArrayTrie<>();

  NameFinder(Gazetteer gazetteer, PlaceCues cues) {
    TreeMap<String, NameMatch> names = new TreeMap<>();
    for (Division division : gazetteer.divisions()) {
      if (gazetteer.findMunicipalCity(division).isPresent()) {
        continue;
      }
      add(names, division.name(), division);
      division.shortNames().stream()
          .filter(name -> !cues.isOrdinary(name) || division.level() == Division.Level.PROVINCE)
          .forEach(name -> add(names, name, division));
    }
    for (String zone : cues.of("zone")) {
      String[] parts = zone.split("=");
      Division city = gazetteer.findByCode(parts[1])
          .orElseThrow(() -> new IllegalStateException("zone [" + zone + "]: its code is no division's"));
      add(names, parts[0], city);
    }
    cues.of("phrase").forEach(phrase -> names.put(phrase, new NameMatch(0, phrase.length(), phrase, List.of())));
    trie.build(names);
  }

  private static void add(TreeMap<String, NameMatch> names, String name, Division division) {
    NameMatch known = names.get(name);
    List<Division> all = new ArrayList<>(known == null ? List.of() : known.divisions());
    if (!all.contains(division)) {
      all.add(division);
    }
    names.put(name, new NameMatch(0, name.length(), name, List.copyOf(all)));
  }

  /** The names in the text, in its order, none overlapping another; phrases left out. */
  List<NameMatch> find(String text) {
    List<NameMatch> hits = new ArrayList<>();
    AhoCorasickDoubleArrayTrie.IHit<NameMatch> collect =
        (begin, end, value) -> hits.add(new NameMatch(begin, end, value.name(), value.divisions()));
    trie.parseText(text, collect);
    hits.sort(Comparator.comparingInt(NameMatch::start).thenComparing(Comparator.comparingInt(NameMatch::end).reversed()));
    List<NameMatch> found = new ArrayList<>();
    int from = 0;
    for (NameMatch hit : hits) {
      if (hit.start() < from || isOrdinaryWord(text, hit)) {
        continue;
      }
      from = hit.end();
      if (!hit.divisions().isEmpty()) {
        found.add(hit);
      }
    }
    return found;
  }

  /** 六安全, 高安排: a short name in 安 before the second half of 安全, 安排, 安置; but 西安全市 is 西安 and 全市. */
  private static boolean isOrdinaryWord(String text, NameMatch hit) {
    if (hit.name().length() > 2 || hit.end() >= text.length() || !hit.name().endsWith("安")) {
      return false;
    }
    boolean whole = Stream.of("全市", "全面", "全区").anyMatch(word -> text.startsWith(word, hit.end()));
    return !whole && NO_PLACE_BEHIND_AN.indexOf(text.charAt(hit.end())) >= 0;
  }
}
