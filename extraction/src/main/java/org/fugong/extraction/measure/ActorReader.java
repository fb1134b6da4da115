package org.fugong.extraction.measure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds who acts: the government body, division or organisation that opens a clause at or before the measure.
 *
 * <p>{@code 栖霞区印发…, gives 栖霞区}; {@code 近日,市财政局拨付… gives 市财政局}; {@code 减免租金 gives none}.
 * {@code known weakness: an actor named in an earlier sentence (该区, 我局) is not carried over}.
 * Endings and the words that end a subject are data: {@code actor-words.tsv}.
 */
final class ActorReader {
  private static final String RESOURCE = "actor-words.tsv";
  private static final int LONGEST = 24;
  private static final int LONGEST_WORD = 6;

  private final Words endings;
  private final Words bodies;
  private final Words names;
  private final Words stops;
  private final Words openers;
  private final Words nobody;

  /** A reader by the bundled words. */
  ActorReader() {
    endings = words("ending");
    bodies = words("body");
    names = words("name");
    stops = words("stop");
    openers = words("opener");
    nobody = words("nobody");
  }

  private static Words words(String kind) {
    return new Words(ResourceLines.read(RESOURCE, 2).stream()
        .filter(cells -> cells[0].equals(kind))
        .flatMap(cells -> Arrays.stream(cells[1].split("\\|")))
        .collect(Collectors.toUnmodifiableSet()));
  }

  /** Words with the characters that begin and end them, which most places of a text rule out at once. */
  private static final class Words {
    private final Set<String> all;
    private final BitSet first = new BitSet();
    private final BitSet last = new BitSet();

    private Words(Set<String> all) {
      this.all = all;
      all.forEach(word -> {
        first.set(word.charAt(0));
        last.set(word.charAt(word.length() - 1));
      });
    }

    private boolean starts(char c) {
      return first.get(c);
    }

    private boolean ends(char c) {
      return last.get(c);
    }
  }

  /**
   * The actor of a measure.
   *
   * @param body the text as it came in
   * @param folded its folded form
   * @param at offset of the measure's first word
   */
  Optional<String> find(String body, String folded, Sentence sentence, int at) {
    int start = at;
    while (true) {
      start = clauseStart(folded, sentence.start(), start);
      Optional<int[]> span = subject(folded, start, sentence.end());
      if (span.isPresent()) {
        return Optional.of(body.substring(span.get()[0], span.get()[1]));
      }
      if (start <= sentence.start()) {
        return Optional.empty();
      }
      start--;
    }
  }

  private static int clauseStart(String folded, int from, int at) {
    int i = at;
    while (i > from && ",;:。\n\u3000 ".indexOf(folded.charAt(i - 1)) < 0) {
      i--;
    }
    return i;
  }

  /** The words from a clause's start to its verb, if they name a body; of a longer run, what ends like a full name. */
  private Optional<int[]> subject(String folded, int clause, int end) {
    int start = behindOpeners(folded, clause, end);
    int limit = Math.min(end, start + LONGEST);
    int full = -1;
    int i = start;
    boolean ended = false;
    while (i < limit && !ended && Character.isLetter(folded.charAt(i))) {
      int name = lengthAt(names, folded, i, end);
      ended = name == 0 && lengthAt(stops, folded, i, end) > 0;
      i += ended ? 0 : Math.max(name, 1);
      if (!ended && endsWith(bodies, folded, start, i)) {
        full = i;
      }
    }
    int last = ended && (endsWith(endings, folded, start, i) || full == i) ? i : full;
    if (last - start < 2 || nobody.all.contains(folded.substring(start, last))) {
      return Optional.empty();
    }
    return Optional.of(new int[] {start, last});
  }

  private int behindOpeners(String folded, int clause, int end) {
    int start = clause;
    int length = lengthAt(openers, folded, start, end);
    while (length > 0) {
      start += length;
      length = lengthAt(openers, folded, start, end);
    }
    return start;
  }

  /** The length of the longest of the words that stands here, or 0. */
  private static int lengthAt(Words words, String text, int at, int end) {
    if (at >= end || !words.starts(text.charAt(at))) {
      return 0;
    }
    for (int length = Math.min(LONGEST_WORD, end - at); length > 0; length--) {
      if (words.all.contains(text.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  private static boolean endsWith(Words words, String text, int from, int to) {
    if (to <= from || !words.ends(text.charAt(to - 1))) {
      return false;
    }
    for (int length = 1; length <= LONGEST_WORD && to - length >= from; length++) {
      if (words.all.contains(text.substring(to - length, to))) {
        return true;
      }
    }
    return false;
  }
}
