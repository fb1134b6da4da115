package org.fugong.service.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fugong.extraction.place.Place;
import org.fugong.service.search.Understood.Mention;
import org.jspecify.annotations.Nullable;

/**
 * The words of a query as they are searched: a few key words, of which a hit needs each, or a sentence, of which it needs enough.
 *
 * @param text all of it, for ranking
 * @param required the same without function words, of a sentence also without words that most articles have: of this a hit has enough
 * @param units its key words in order; empty for a sentence
 */
record SearchedText(String text, String required, List<Unit> units) {
  private static final int MAX_KEY_WORDS = 6;
  private static final int MAX_KEY_WORD = 8;
  private static final Pattern SENTENCE = Pattern.compile("[，。？！；：,?!;]");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final FunctionWords FUNCTION_WORDS = FunctionWords.load();

  SearchedText {
    units = List.copyOf(units);
  }

  /**
   * A key word.
   *
   * @param text as it stands in the query
   * @param mention the synonyms that it has, or null
   * @param places the divisions that it names
   * @param time the days that it names, or null
   */
  record Unit(String text, @Nullable Mention mention, List<Place> places, @Nullable DateRange time) {
    Unit {
      places = List.copyOf(places);
    }

    static Unit plain(String text) {
      return new Unit(text, null, List.of(), null);
    }
  }

  /**
   * The words of a query; key words are cut further at function words and where a word begins or ends whose meaning is known:
   * 南京的企业减租 gives 南京, 企业 and 减租.
   */
  static SearchedText of(QueryText query, Understood understood, QuestionWords questionWords, boolean leaveOut) {
    String typed = String.join(" ", query.words());
    String text = leaveOut && !typed.isEmpty() ? questionWords.leaveOut(typed) : typed;
    List<String> pieces = text.isEmpty() ? List.of() : List.of(SPACE.split(text.strip()));
    boolean keyWords = pieces.size() <= MAX_KEY_WORDS && !SENTENCE.matcher(text).find() && query.words().size() >= pieces.size()
        && pieces.stream().allMatch(piece -> piece.length() <= MAX_KEY_WORD || piece.codePoints().allMatch(c -> c < 0x2E80));
    String required = text.isEmpty() ? text : FUNCTION_WORDS.leaveOut(text);
    List<Unit> known = known(understood);
    return new SearchedText(text, keyWords ? required : FUNCTION_WORDS.leaveOutCommon(required), keyWords
        ? Stream.of(SPACE.split(required)).flatMap(piece -> units(piece, known).stream()).distinct().toList() : List.of());
  }

  /** The words of the query whose meaning is known; the longer of two that begin at one place counts. */
  private static List<Unit> known(Understood understood) {
    LocalDate from = understood.from();
    Stream<Unit> times = from == null ? Stream.of() : understood.timeWords().stream()
        .map(word -> new Unit(word, null, List.of(), new DateRange(from, understood.to(), false)));
    Stream<Unit> places = understood.placeMentions().stream().map(mention -> new Unit(mention.word(), null, mention.places(), null));
    Stream<Unit> words = understood.mentions().stream().map(mention -> new Unit(mention.word(), mention, List.of(), null));
    return Stream.of(times, places, words).flatMap(units -> units)
        .sorted(Comparator.<Unit>comparingInt(unit -> unit.text().length()).reversed()).toList();
  }

  private static List<Unit> units(String piece, List<Unit> known) {
    List<Unit> units = new ArrayList<>();
    int done = 0;
    for (int at = 0; at < piece.length(); ) {
      int start = at;
      Optional<Unit> unit = known.stream().filter(word -> piece.startsWith(word.text(), start)).findFirst();
      if (unit.isEmpty()) {
        at++;
        continue;
      }
      addPlain(units, piece.substring(done, at));
      units.add(unit.get());
      at += unit.get().text().length();
      done = at;
    }
    addPlain(units, piece.substring(done));
    return units;
  }

  private static void addPlain(List<Unit> units, String text) {
    if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
      units.add(Unit.plain(text));
    }
  }

  /** How many Chinese characters a text has. */
  static long hanCount(String text) {
    return text.codePoints().filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN).count();
  }
}
