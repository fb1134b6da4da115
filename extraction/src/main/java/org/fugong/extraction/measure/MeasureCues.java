package org.fugong.extraction.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The cues, the contexts that suppress them and the words of both; loaded from {@code measure-cues.tsv}, which explains
 * its own lines.
 */
final class MeasureCues {
  static final String RESOURCE = "measure-cues.tsv";

  private final MeasureTaxonomy taxonomy;
  private final WordIndex.Builder builder = new WordIndex.Builder();
  private final Map<String, Set<String>> sets = new HashMap<>();
  private final Set<String> mask = new TreeSet<>();
  private final List<Context> contexts = new ArrayList<>();
  private final List<Cue> cues = new ArrayList<>();
  private final WordIndex words;
  private final Map<Integer, List<Cue>> byAnchor = new HashMap<>();
  private final BitSet anchors = new BitSet();
  private final BitSet contextGroups = new BitSet();

  private MeasureCues(MeasureTaxonomy taxonomy, List<String> lines) {
    this.taxonomy = taxonomy;
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
        read(i + 1, lines.get(i).split("\t", -1));
      }
    }
    words = builder.build(mask);
    contexts.forEach(context -> contextGroups.set(context.group()));
    for (Cue cue : cues) {
      byAnchor.computeIfAbsent(cue.anchor(), key -> new ArrayList<>()).add(cue);
      anchors.set(cue.anchor());
    }
  }

  /** The bundled cues. */
  static MeasureCues load(MeasureTaxonomy taxonomy) {
    return parse(taxonomy, ResourceLines.all(RESOURCE));
  }

  /**
   * Cues from lines of the file's form.
   *
   * @throws IllegalStateException where a line can't be understood; says which and what was expected
   */
  static MeasureCues parse(MeasureTaxonomy taxonomy, List<String> lines) {
    return new MeasureCues(taxonomy, lines);
  }

  WordIndex words() {
    return words;
  }

  List<Context> contexts() {
    return contexts;
  }

  /** The groups of the words of all contexts. */
  BitSet contextGroups() {
    return contextGroups;
  }

  /** The groups that are the anchor of a cue. */
  BitSet anchors() {
    return anchors;
  }

  List<Cue> cuesAt(int anchor) {
    return byAnchor.getOrDefault(anchor, List.of());
  }

  private void read(int line, String[] cells) {
    switch (cells[0]) {
      case "set" -> {
        expectCells(line, cells, 3);
        if (sets.put(cells[1], alternatives(line, cells[2])) != null) {
          throw fault(line, "set [" + cells[1] + "] stands twice");
        }
      }
      case "mask" -> {
        expectCells(line, cells, 3);
        mask.addAll(alternatives(line, cells[2]));
      }
      case "context" -> {
        expectCells(line, cells, 5);
        contexts.add(context(line, cells));
      }
      default -> readCue(line, cells);
    }
  }

  private Context context(int line, String[] cells) {
    Context.Reach reach = reach(line, cells[2]);
    String[] words = cells[3].strip().split(" +");
    if (words.length != (reach == Context.Reach.BETWEEN ? 3 : 1)) {
      throw fault(line, "got " + words.length
          + " lists of words, expected three for between (openers, closers and what ends it), else one");
    }
    int closers = words.length == 3 ? builder.group(alternatives(line, words[1])) : -1;
    int breakers = words.length == 3 ? builder.group(alternatives(line, words[2])) : -1;
    return new Context(cells[1], reach, builder.group(alternatives(line, words[0])), closers, breakers,
        types(line, cells[4]));
  }

  private Set<String> types(int line, String cell) {
    Set<String> keys = names(cell);
    for (String key : keys) {
      if (taxonomy.findType(key).isEmpty()) {
        throw fault(line, "got type [" + key + "], expected the key of a measure type");
      }
    }
    return keys;
  }

  private void readCue(int line, String[] cells) {
    MeasureType type = taxonomy.findType(cells[0])
        .orElseThrow(() ->
            fault(line, "got [" + cells[0] + "], expected set, mask, context or the key of a measure type"));
    expectCells(line, cells, 6);
    String[] terms = cells[3].strip().split(" +");
    int within = within(line, cells[2]);
    List<Cue.Term> others = Arrays.stream(terms).skip(1).map(term -> term(line, term, within)).toList();
    cues.add(new Cue(type, line, strength(line, cells[1]),
        builder.group(alternatives(line, terms[0])), others,
        names(cells[4])));
  }

  private Cue.Term term(int line, String text, int cueWithin) {
    boolean wanted = !text.startsWith("!");
    String rest = wanted ? text : text.substring(1);
    Cue.Side side = rest.startsWith("<") ? Cue.Side.BEFORE : rest.startsWith(">") ? Cue.Side.AFTER : Cue.Side.EITHER;
    String words = side == Cue.Side.EITHER ? rest : rest.substring(1);
    int slash = words.lastIndexOf('/');
    int within = slash < 0 ? cueWithin : within(line, words.substring(slash + 1));
    int group = builder.group(alternatives(line, slash < 0 ? words : words.substring(0, slash)));
    return new Cue.Term(group, side, wanted, within);
  }

  private Set<String> alternatives(int line, String text) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : text.strip().split("\\|")) {
      if (word.isBlank()) {
        throw fault(line, "got an empty word in [" + text + "], expected words parted by |");
      }
      if (word.startsWith("$")) {
        Set<String> set = sets.get(word.substring(1));
        if (set == null) {
          throw fault(line, "set [" + word.substring(1) + "] is not defined above");
        }
        words.addAll(set);
      } else {
        words.add(FoldedText.of(word));
      }
    }
    return words;
  }

  private static Set<String> names(String cell) {
    return cell.isBlank() ? Set.of() : Set.copyOf(Arrays.asList(cell.strip().split("[ ,]+")));
  }

  private static Cue.Strength strength(int line, String cell) {
    return switch (cell) {
      case "strong" -> Cue.Strength.STRONG;
      case "fair" -> Cue.Strength.FAIR;
      case "weak" -> Cue.Strength.WEAK;
      default -> throw fault(line, "got strength [" + cell + "], expected strong, fair or weak");
    };
  }

  private static int within(int line, String cell) {
    try {
      int within = Integer.parseInt(cell);
      if (within >= 0 && within <= Sentence.LONGEST) {
        return within;
      }
    } catch (NumberFormatException e) {
      throw fault(line, "got distance [" + cell + "], expected a number of characters");
    }
    throw fault(line, "got distance [" + cell + "], expected 0 to " + Sentence.LONGEST);
  }

  private static Context.Reach reach(int line, String cell) {
    try {
      return Context.Reach.valueOf(cell.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw fault(line, "got reach [" + cell + "], expected one of " + Arrays.toString(Context.Reach.values()));
    }
  }

  private static void expectCells(int line, String[] cells, int expected) {
    if (cells.length != expected) {
      throw fault(line, "got " + cells.length + " columns, expected " + expected);
    }
  }

  private static IllegalStateException fault(int line, String what) {
    return new IllegalStateException(RESOURCE + " line " + line + ": " + what);
  }
}
