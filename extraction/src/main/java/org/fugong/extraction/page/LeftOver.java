package org.fugong.extraction.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which lines of a clean page the splitter put into no article: names, jump lines, headlines without a text. Blanks aside, a line is in
 * an article where its headline or body holds its first characters: a caption's mark or the names at a line's end may have gone.
 */
final class LeftOver {
  private static final int BEGINNING = 12;
  private static final int LONGEST_BYLINE = 60;
  private static final String MARKS = "▲△▼▽◀▶";

  private LeftOver() {}

  /** The lines that stand in none of the articles, in page order. */
  static List<DroppedLine> of(List<PageLine> lines, List<ArticleText> articles) {
    Set<String> known = articles.stream().flatMap(LeftOver::texts).map(LeftOver::beginning).collect(Collectors.toSet());
    Set<String> names = articles.stream().flatMap(article -> article.byline().stream()).collect(Collectors.toSet());
    return lines.stream()
        .filter(line -> !known.contains(beginning(line.text())))
        .map(line -> new DroppedLine(line.text(), reason(line, names)))
        .toList();
  }

  private static String reason(PageLine line, Set<String> names) {
    if (line.kind() != PageLine.Kind.TEXT) {
      return "the article goes on or began on another page";
    }
    boolean byline = line.text().length() <= LONGEST_BYLINE && names.stream().anyMatch(line.text()::contains);
    return byline ? "names, read as byline" : "no sentence goes with it";
  }

  /** Headlines as wholes, one behind the other and in their words, as they stand in one line or several; and the paragraphs. */
  private static Stream<String> texts(ArticleText article) {
    String title = article.title() == null ? "" : article.title();
    String subtitle = article.subtitle() == null ? "" : article.subtitle();
    Stream<String> words = Stream.of(subtitle.split(" "), title.split(" ")).flatMap(Stream::of);
    return Stream.of(Stream.of(title, subtitle, subtitle + title), words, article.body().lines()).flatMap(texts -> texts);
  }

  private static String beginning(String text) {
    StringBuilder letters = new StringBuilder(BEGINNING);
    for (int i = 0; i < text.length() && letters.length() < BEGINNING; i++) {
      char c = text.charAt(i);
      if (!FlattenedText.isSpace(c) && MARKS.indexOf(c) < 0) {
        letters.append(c);
      }
    }
    return letters.toString();
  }
}
