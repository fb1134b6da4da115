package org.fugong.service.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fugong.extraction.measure.MeasureTaxonomy;
import org.jspecify.annotations.Nullable;

/** Words that mean the same, and the measure type that they name; loaded from {@code synonyms.tsv} beside this class. */
public final class Synonyms {
  private static final String RESOURCE = "synonyms.tsv";
  private static final String NEAR = "…";

  private final List<SynonymSet> sets;
  private final Map<String, SynonymSet> byWord = new HashMap<>();
  private final int longest;

  /**
   * One line of the file.
   *
   * @param measure key of the measure type that the words name, or null
   * @param wholeType whether they name the type as such; its label is then the first of them
   * @param words what means the same, at least one
   * @param near words that mean the same where they stand near one another, in either order, separated by a space: {@code 免收 租金}
   */
  public record SynonymSet(@Nullable String measure, boolean wholeType, List<String> words, List<String> near) {
    public SynonymSet {
      words = List.copyOf(words);
      near = List.copyOf(near);
      if (words.isEmpty()) {
        throw new IllegalArgumentException("synonym set: got no word, expected one or more");
      }
    }

    /** Whether the word is the label of the measure type, so that all of its articles are what is looked for. */
    public boolean isLabel(String word) {
      return wholeType && words.get(0).equals(word);
    }
  }

  private Synonyms(List<SynonymSet> sets) {
    this.sets = List.copyOf(sets);
    sets.forEach(set -> set.words().forEach(word -> byWord.putIfAbsent(word, set)));
    this.longest = byWord.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** The bundled sets; the label of each measure type names it even where the file has no line for it. */
  static Synonyms load(MeasureTaxonomy taxonomy) {
    List<SynonymSet> sets = new ArrayList<>();
    for (String line : SearchData.lines(RESOURCE)) {
      sets.add(parse(line, taxonomy));
    }
    taxonomy.types().forEach(type -> sets.add(new SynonymSet(type.key(), true, List.of(type.label()), List.of())));
    return new Synonyms(sets);
  }

  private static SynonymSet parse(String line, MeasureTaxonomy taxonomy) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 3 || !cells[1].matches("whole|part|-")) {
      throw new IllegalStateException(RESOURCE + ": got line [" + line + "], expected three columns with whole, part or - in the second");
    }
    String measure = cells[0].equals("-") ? null : cells[0];
    if (measure != null && taxonomy.findType(measure).isEmpty()) {
      throw new IllegalStateException(RESOURCE + ": got measure type [" + measure + "], expected one of the taxonomy");
    }
    Map<Boolean, List<String>> words = Arrays.stream(cells[2].split(" ")).collect(Collectors.partitioningBy(word -> word.contains(NEAR)));
    return new SynonymSet(measure, cells[1].equals("whole"), words.get(false),
        words.get(true).stream().map(word -> word.replace(NEAR, " ")).toList());
  }

  /** All sets in the order of the file. */
  List<SynonymSet> sets() {
    return sets;
  }

  /** The longest word of any set that stands at this offset of the text. */
  Optional<String> findWordAt(String text, int start) {
    for (int length = Math.min(longest, text.length() - start); length > 0; length--) {
      String word = text.substring(start, start + length);
      if (byWord.containsKey(word)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /** The set of a word of {@link #findWordAt}. */
  SynonymSet setOf(String word) {
    return byWord.get(word);
  }
}
