package org.fugong.extraction.story;

import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fugong.extraction.page.SimplifiedScript;
import org.jspecify.annotations.Nullable;

/**
 * A text as far as it matters for whether another one tells the same story: a copy, a reprint with another headline or a few
 * changes, a cut version. The rule, with its examples and its reasons, stands in the module's README under Stories.
 *
 * <p>{@code a notice and the same notice on another site: the same story}; {@code a notice and a guide that quotes it among
 * others: two}; {@code two cities' notices made from one template: two}; {@code known weakness: a text that was rewritten
 * sentence by sentence is another story}.
 *
 * <p>Immutable; what costs time is computed when it is first wanted, and may be computed twice by two threads.
 */
public final class StoryText {
  /** Shorter texts (captions, notes of one sentence) are the same story only letter by letter. */
  static final int MIN_LETTERS = 80;

  /** Below this a frame of set phrases is most of the text, and what differs in it is the matter. */
  private static final int FEW_LETTERS = 200;
  private static final double SHARE = 0.7;
  private static final double SHARE_OF_FEW_LETTERS = 0.85;
  private static final double HALF = 0.5;
  private static final double HEAD_SHARE = 0.7;
  private static final double CUT_SHARE = 0.9;
  private static final int HEAD_LETTERS = 160;
  private static final int SAMPLE = 16;
  private static final int HEAD_SAMPLE = 8;
  private static final int PRINT_DIGITS = 12;

  private final String letters;
  private final List<String> places;
  private @Nullable Shingles shingles;
  private @Nullable Figures figures;

  private StoryText(String letters, List<String> places) {
    this.letters = letters;
    this.places = places;
  }

  /**
   * The text of an article.
   *
   * @param body without its headline, because reprints have another; in any script
   * @param places codes of the divisions that it is about, most central first
   */
  public static StoryText of(String body, List<String> places) {
    String letters = lettersOf(SimplifiedScript.of(body));
    return new StoryText(letters.isEmpty() ? body.strip() : letters, List.copyOf(places));
  }

  private static String lettersOf(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).map(StoryText::folded).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** Small letters, and ASCII for the full-width forms. */
  private static int folded(int letter) {
    boolean fullWidth = letter >= '０' && letter <= 'ｚ';
    return Character.toLowerCase(fullWidth ? letter - ('０' - '0') : letter);
  }

  /** Its letters and digits in simplified script, small and of half width; for a text without any, the text. */
  public String letters() {
    return letters;
  }

  /** The code of the place that it is about most, by which texts of one template are told apart; empty where it has none. */
  public String mainPlace() {
    return places.isEmpty() ? "" : places.get(0);
  }

  /**
   * Keys by which likely copies are found: texts of one story have one in common, all but surely; texts that have one in common
   * may be one story. At most 24 of 12 hexadecimal digits: the smallest hashes of its runs of eight letters, and the
   * smallest of its beginning for the sake of cut versions. A short text has a single key, of all its letters.
   */
  public List<String> fingerprint() {
    Set<String> prints = new LinkedHashSet<>();
    if (letters.length() < MIN_LETTERS) {
      prints.add(print(wholeHash()));
    } else {
      add(prints, shingles().smallest(SAMPLE));
      add(prints, Shingles.of(letters, HEAD_LETTERS).smallest(HEAD_SAMPLE));
    }
    return List.copyOf(prints);
  }

  private long wholeHash() {
    long hash = letters.length();
    for (int i = 0; i < letters.length(); i++) {
      hash = hash * 0x100000001B3L + letters.charAt(i);
    }
    return hash ^ (hash << 32);
  }

  private static void add(Set<String> prints, long[] hashes) {
    for (long hash : hashes) {
      prints.add(print(hash));
    }
  }

  private static String print(long hash) {
    // the sample is of the smallest signed numbers, whose first digits differ least
    return HexFormat.of().toHexDigits(hash).substring(16 - PRINT_DIGITS);
  }

  /** Which part of the shorter text's runs of eight letters stands in the longer one, 0 to 1; the same both ways round. */
  public double containment(StoryText other) {
    return shingles().size() <= other.shingles().size() ? shingles().shareIn(other.shingles()) : other.shingles().shareIn(shingles());
  }

  /** Whether both tell the same story; the same both ways round. */
  public boolean tellsSameAs(StoryText other) {
    if (isOfAnotherPlace(other)) {
      return false;
    }
    if (letters.equals(other.letters)) {
      return true;
    }
    if (Math.min(letters.length(), other.letters.length()) < MIN_LETTERS) {
      return false;
    }
    return shingles().size() <= other.shingles().size() ? isCopyOf(other) : other.isCopyOf(this);
  }

  /** Whether neither is about the place that the other is about most: then one template serves two places. */
  private boolean isOfAnotherPlace(StoryText other) {
    return !places.isEmpty()
        && !other.places.isEmpty()
        && !places.contains(other.mainPlace())
        && !other.places.contains(mainPlace());
  }

  private boolean isCopyOf(StoryText longer) {
    double share = shingles().shareIn(longer.shingles());
    boolean isWhole = share >= (letters.length() < FEW_LETTERS ? SHARE_OF_FEW_LETTERS : SHARE)
        && longer.shingles().shareIn(shingles()) > HALF;
    boolean isBeginning = share >= CUT_SHARE
        && Shingles.of(longer.letters, Math.min(letters.length(), HEAD_LETTERS)).shareIn(shingles()) >= HEAD_SHARE;
    return (isWhole || isBeginning) && !figures().contradict(longer.figures());
  }

  private Shingles shingles() {
    Shingles known = shingles;
    if (known == null) {
      known = Shingles.of(letters, letters.length());
      shingles = known;
    }
    return known;
  }

  private Figures figures() {
    Figures known = figures;
    if (known == null) {
      known = Figures.of(letters);
      figures = known;
    }
    return known;
  }
}
