package org.fugong.service.search;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Leaves out of a question what makes it one, so that its subject decides; the words lie in {@code question-words.txt}
 * beside this class. {@code 南通市有哪些减租政策？ gives 南通市 减租政策}; {@code known weakness: 几何 the branch of mathematics goes too}.
 */
final class QuestionWords {
  private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{S}\\s]+");

  private final Pattern words;

  private QuestionWords(List<String> words) {
    this.words = Pattern.compile(words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|")));
  }

  static QuestionWords load() {
    return new QuestionWords(SearchData.lines("question-words.txt"));
  }

  /** The text without question words, spaces where they stood; the text itself where nothing would be left. */
  String leaveOut(String text) {
    String rest = words.matcher(text).replaceAll(" ").strip();
    String squeezed = rest.replaceAll("\\s+", " ").replaceAll("\\s*[?!。]+$", "");
    return PUNCTUATION.matcher(squeezed).replaceAll("").isEmpty() ? text : squeezed;
  }
}
