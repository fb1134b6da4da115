package org.fugong.service.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that say nothing of a query's subject; they lie in {@code function-words.txt} beside this class. {@code 南京的企业 gives 南京 企业,
 * 出行的目的 gives 出行 目的}; {@code known weakness: 的 inside a name, as in 美的集团, goes too}.
 */
final class FunctionWords {
  private final Pattern cut;
  private final Pattern common;
  private final Set<String> unmarked;

  private FunctionWords(Pattern cut, Pattern common, Set<String> unmarked) {
    this.cut = cut;
    this.common = common;
    this.unmarked = Set.copyOf(unmarked);
  }

  static FunctionWords load() {
    List<String[]> rows = SearchData.lines("function-words.txt").stream().map(line -> line.split("\t", -1)).toList();
    Set<String> unmarked = new HashSet<>();
    rows.stream().filter(row -> !row[1].equals("common")).forEach(row -> unmarked.add(row[0]));
    return new FunctionWords(anyOf(rows, "cut"), anyOf(rows, "common"), unmarked);
  }

  private static Pattern anyOf(List<String[]> rows, String kind) {
    return Pattern.compile(rows.stream().filter(row -> row[1].equals(kind))
        .sorted(Comparator.comparingInt(row -> -row[0].length()))
        .map(FunctionWords::pattern)
        .collect(Collectors.joining("|")));
  }

  private static String pattern(String[] row) {
    String before = row.length > 2 && !row[2].isEmpty() ? "(?<![" + row[2] + "])" : "";
    String behind = row.length > 3 && !row[3].isEmpty() ? "(?![" + row[3] + "])" : "";
    return before + Pattern.quote(row[0]) + behind;
  }

  /** The text with a space for each function word; the text itself where nothing would be left. */
  String leaveOut(String text) {
    return leaveOut(cut, text);
  }

  /** The text with a space for each word that most articles of the field have; the text itself where next to nothing would be left. */
  String leaveOutCommon(String text) {
    return leaveOut(common, text);
  }

  private static String leaveOut(Pattern words, String text) {
    String rest = words.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip();
    return rest.codePoints().filter(Character::isLetterOrDigit).count() > 1 ? rest : text;
  }

  /** Whether the word is not marked where it stands alone. */
  boolean isUnmarked(String word) {
    return unmarked.contains(word);
  }
}
