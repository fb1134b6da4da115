package org.fugong.service.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a body into passages for ranking: whole sentences up to about 300 characters, each passage beginning with the last
 * sentence of the one before. In front of each stands what the article is about, its title or else its first words: a
 * passage seldom names again the place and the authority that the title names. docs/relevance.md tells what that is worth.
 *
 * <p>{@code known weakness: a sentence of more than 300 characters is cut where the 300 are full}.
 */
final class PassageSplitter {
  static final int LENGTH = 300;
  /** Elasticsearch refuses more than 10,000 nested documents; 1,000 passages are a text of 300,000 characters. */
  static final int MAX_PASSAGES = 1000;

  private static final int MAX_HEADING = 60;
  private static final String HEADING_ENDS = "。！？!? \n\u3000";
  private static final String SENTENCE_ENDS = "。！？!?；;…\n";
  private static final String CLOSING = "”’」』）)》\"";

  private PassageSplitter() {}

  /** The passages of a body in its order, each behind the title; an empty list for a blank body. */
  static List<Passage> splitBehindTitle(@Nullable String title, String body) {
    String heading = title == null ? firstWords(body) : title;
    List<Passage> passages = new ArrayList<>();
    for (Passage passage : split(body)) {
      boolean hasHeading = title == null && passages.isEmpty();
      passages.add(hasHeading ? passage : new Passage(heading + "\n" + passage.text()));
    }
    return List.copyOf(passages);
  }

  private static String firstWords(String body) {
    String text = body.strip();
    int end = 0;
    while (end < Math.min(text.length(), MAX_HEADING) && HEADING_ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  /** The passages of a body in its order, without title; an empty list for a blank one. */
  static List<Passage> split(String body) {
    List<String> sentences = sentences(body);
    List<Passage> passages = new ArrayList<>();
    int from = 0;
    while (from < sentences.size() && passages.size() < MAX_PASSAGES) {
      int to = end(sentences, from);
      passages.add(new Passage(String.join("", sentences.subList(from, to)).strip()));
      from = overlaps(sentences, from, to) ? to - 1 : to;
    }
    return passages.stream().filter(passage -> !passage.text().isEmpty()).toList();
  }

  private static int end(List<String> sentences, int from) {
    int length = sentences.get(from).length();
    int to = from + 1;
    while (to < sentences.size() && length + sentences.get(to).length() <= LENGTH) {
      length += sentences.get(to).length();
      to++;
    }
    return to;
  }

  /** Whether the passage [from, to) shares its last sentence with the next; not where that would leave no room for a new one. */
  private static boolean overlaps(List<String> sentences, int from, int to) {
    return to < sentences.size()
        && to - from > 1
        && sentences.get(to - 1).length() + sentences.get(to).length() <= LENGTH;
  }

  private static List<String> sentences(String body) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < body.length(); i++) {
      boolean ends = SENTENCE_ENDS.indexOf(body.charAt(i)) >= 0;
      while (ends && i + 1 < body.length() && i + 1 - start < LENGTH && continuesEnd(body.charAt(i + 1))) {
        i++;
      }
      boolean full = i + 1 - start >= LENGTH && !Character.isHighSurrogate(body.charAt(i));
      if (ends || full) {
        sentences.add(body.substring(start, i + 1));
        start = i + 1;
      }
    }
    if (start < body.length()) {
      sentences.add(body.substring(start));
    }
    return sentences;
  }

  private static boolean continuesEnd(char c) {
    return SENTENCE_ENDS.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
  }
}
