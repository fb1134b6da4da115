package org.fugong.extraction.measure;

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

  private final Set<String> endings;
  private final Set<String> stops;
  private final Set<String> openers;
  private final Set<String> nobody;

  private ActorReader() {
    endings = words("ending");
    stops = words("stop");
    openers = words("opener");
    nobody = words("nobody");
  }

  static ActorReader load() {
    return new ActorReader();
  }

  private static Set<String> words(String kind) {
    return ResourceLines.read(RESOURCE, 2).stream()
        .filter(cells -> cells[0].equals(kind))
        .flatMap(cells -> Set.of(cells[1].split("\\|")).stream())
        .collect(Collectors.toUnmodifiableSet());
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

  private Optional<int[]> subject(String folded, int clause, int end) {
    int start = behindOpeners(folded, clause, end);
    int last = -1;
    for (int i = start; i < Math.min(end, start + LONGEST); i++) {
      if (!isWord(folded.charAt(i)) || startsWith(stops, folded, i, end)) {
        break;
      }
      if (endsWith(endings, folded, start, i + 1)) {
        last = i + 1;
      }
    }
    if (last - start < 2 || nobody.contains(folded.substring(start, last))) {
      return Optional.empty();
    }
    return Optional.of(new int[] {start, last});
  }

  private int behindOpeners(String folded, int clause, int end) {
    int start = clause;
    boolean moved = true;
    while (moved && start < end) {
      moved = false;
      for (int length = Math.min(5, end - start); length > 0 && !moved; length--) {
        if (openers.contains(folded.substring(start, start + length))) {
          start += length;
          moved = true;
        }
      }
    }
    return start;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean startsWith(Set<String> words, String text, int at, int end) {
    for (int length = 1; length <= 4 && at + length <= end; length++) {
      if (words.contains(text.substring(at, at + length))) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWith(Set<String> words, String text, int from, int to) {
    for (int length = 1; length <= 5 && to - length >= from; length++) {
      if (words.contains(text.substring(to - length, to))) {
        return true;
      }
    }
    return false;
  }
}
