package org.fugong.extraction.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads whole pages of many kinds (annotated-pages.txt) and compares every article with what a careful reader cut out. */
class AnnotatedPagesTest {
  private static final String FILE = "annotated-pages.txt";

  private static Stream<AnnotatedPage> pages() {
    try (InputStream stream = AnnotatedPagesTest.class.getResourceAsStream(FILE)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("(?m)^### ")).skip(1).map(AnnotatedPage::parse);
    } catch (IOException e) {
      throw new UncheckedIOException("test pages: cannot read " + FILE, e);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyArticleIsReadAsACarefulReaderCutsIt(AnnotatedPage page) {
    List<ArticleText> articles = new PageReader().read(RawPage.ofText(page.content()));
    String read = String.join("\n", articles.stream().map(Expected::of).map(Expected::toString).toList());
    assertThat(read).isEqualTo(String.join("\n", page.articles().stream().map(Expected::toString).toList()));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatThePageStatesOfItsPublicationIsKept(AnnotatedPage page) {
    List<ArticleText> articles = new PageReader().read(RawPage.ofText(page.content()));
    String published = String.join("\n", articles.get(0).page().published());
    assertThat(page.days()).allMatch(published::contains, "stands in " + published);
  }

  /** A page with what is to be read from it. */
  private record AnnotatedPage(String name, String content, List<Expected> articles, List<String> days) {
    private static final String GIVES = " => ";

    static AnnotatedPage parse(String block) {
      String[] lines = block.split("\n", -1);
      StringBuilder content = new StringBuilder();
      List<Expected> articles = new ArrayList<>();
      List<String> days = new ArrayList<>();
      for (int i = 1; i < lines.length; i++) {
        String line = lines[i];
        char role = line.isEmpty() ? ' ' : line.charAt(0);
        String[] parts = line.length() < 2 ? new String[] {""} : line.substring(2).split(GIVES, 2);
        String given = parts.length == 2 ? parts[1] : parts[0].strip();
        if (role == '=') {
          articles.add(new Expected(given));
          continue;
        }
        if (role == ' ' || Character.isLowerCase(role) || role == '+') {
          content.append(parts[0]).append('\n');
        }
        if (role == 'd') {
          days.add(dayOf(given));
        } else if (role != 'x' && role != ' ') {
          articles.get(articles.size() - 1).take(Character.toLowerCase(role), given);
        }
      }
      return new AnnotatedPage(lines[0], content.toString(), articles, days);
    }

    private static String dayOf(String line) {
      return line.replaceFirst(".*?((?:19|20)\\d\\d[-年]\\d+[-月]\\d+日?).*|.*", "$1");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** What makes an article, in a form that reads well where two differ. */
  private static final class Expected {
    private final String kind;
    private @Nullable String title;
    private @Nullable String subtitle;
    private final List<String> byline = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();

    Expected(String kind) {
      this.kind = kind;
    }

    static Expected of(ArticleText article) {
      Expected form = new Expected(article.kind().name().toLowerCase());
      form.title = article.title();
      form.subtitle = article.subtitle();
      form.byline.addAll(article.byline());
      form.paragraphs.addAll(article.body().lines().toList());
      return form;
    }

    void take(char role, String text) {
      switch (role) {
        case 't' -> title = text;
        case 's' -> subtitle = text;
        case 'b' -> byline.addAll(List.of(text.split(",")));
        case '+' -> paragraphs.set(paragraphs.size() - 1, paragraphs.get(paragraphs.size() - 1) + text);
        case 'p' -> {
          if (!text.isEmpty()) {
            paragraphs.add(text);
          }
        }
        default -> throw new IllegalArgumentException("role of a line: got " + role + ", expected one of tsbpx=+d");
      }
    }

    @Override
    public String toString() {
      return "= " + kind + "\ntitle " + title + "\nsubtitle " + subtitle + "\nbyline " + byline + "\n"
          + String.join("\n", paragraphs);
    }
  }
}
