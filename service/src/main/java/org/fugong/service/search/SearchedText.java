package org.fugong.service.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.fugong.service.search.Understood.Mention;

/**
 * The words of a query as they are searched: a few key words, of which a hit needs each, or a sentence, of which it needs enough.
 *
 * @param text all of it
 * @param units its key words in order; empty for a sentence
 */
record SearchedText(String text, List<Unit> units) {
  private static final int MAX_KEY_WORDS = 6;
  private static final int MAX_KEY_WORD = 8;
  private static final Pattern SENTENCE = Pattern.compile("[，。？！；：,?!;]");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  SearchedText {
    units = List.copyOf(units);
  }

  /**
   * A key word.
   *
   * @param text as it stands in the query
   * @param mention the synonyms that it has, or null
   */
  record Unit(String text, @org.jspecify.annotations.Nullable Mention mention) {}

  /** The words of a query; key words are cut further where a word with synonyms begins or ends: 南京减租 gives 南京 and 减租. */
  static SearchedText of(QueryText query, Understood understood, QuestionWords questionWords, boolean leaveOut) {
    String typed = String.join(" ", query.words());
    String text = leaveOut && !typed.isEmpty() ? questionWords.leaveOut(typed) : typed;
    List<String> pieces = text.isEmpty() ? List.of() : List.of(SPACE.split(text.strip()));
    boolean keyWords = pieces.size() <= MAX_KEY_WORDS && !SENTENCE.matcher(text).find() && query.words().size() >= pieces.size()
        && pieces.stream().allMatch(piece -> piece.length() <= MAX_KEY_WORD || piece.codePoints().allMatch(c -> c < 0x2E80));
    return new SearchedText(text, keyWords ? pieces.stream().flatMap(piece -> units(piece, understood).stream()).toList() : List.of());
  }

  private static List<Unit> units(String piece, Understood understood) {
    Map<Integer, Mention> starts = new TreeMap<>();
    for (Mention mention : understood.mentions()) {
      int at = piece.indexOf(mention.word());
      if (at >= 0) {
        starts.put(at, mention);
      }
    }
    List<Unit> units = new ArrayList<>();
    int done = 0;
    for (Map.Entry<Integer, Mention> entry : starts.entrySet()) {
      if (entry.getKey() < done) {
        continue;
      }
      addPlain(units, piece.substring(done, entry.getKey()));
      units.add(new Unit(entry.getValue().word(), entry.getValue()));
      done = entry.getKey() + entry.getValue().word().length();
    }
    addPlain(units, piece.substring(done));
    return units;
  }

  private static void addPlain(List<Unit> units, String text) {
    if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
      units.add(new Unit(text, null));
    }
  }

  /** How many Chinese characters a text has. */
  static long hanCount(String text) {
    return text.codePoints().filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN).count();
  }
}
