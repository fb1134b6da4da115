package org.fugong.extraction.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Scores the reader on the labelled pages beside the repository: every article must come out as a careful reader cut it. */
class SeedPagesTest {
  private static final Path SEEDS = Path.of("..", "..", "shared", "seeds");
  private static JsonNode labels;

  @BeforeAll
  static void findSeeds() throws IOException {
    assumeTrue(
        Files.exists(SEEDS.resolve("labels.json")),
        "skipped: the labelled pages ../shared/seeds/labels.json are not beside this repository");
    labels = new ObjectMapper().readTree(SEEDS.resolve("labels.json").toFile());
  }

  private static List<ArticleText> read(String file) throws IOException {
    return new PageReader().read(RawPage.ofText(Files.readString(SEEDS.resolve(file))));
  }

  private static Stream<String> pages() {
    List<String> names = new ArrayList<>();
    labels.fieldNames().forEachRemaining(names::add);
    return names.stream().filter(name -> !name.startsWith("_"));
  }

  private static String labelled(JsonNode label) {
    List<String> byline = new ArrayList<>();
    label.get("byline").forEach(name -> byline.add(name.asText()));
    return String.join(
        " | ",
        label.get("kind").asText(),
        label.get("title").asText(),
        label.get("subtitle").asText(),
        byline.toString(),
        label.get("starts_with").asText(),
        label.get("ends_with").asText());
  }

  private static String described(ArticleText article, JsonNode label) {
    int start = Math.min(article.body().length(), label == null ? 12 : label.get("starts_with").asText().length());
    int end = Math.min(article.body().length(), label == null ? 12 : label.get("ends_with").asText().length());
    return String.join(
        " | ",
        article.kind().name().toLowerCase(),
        String.valueOf(article.title()),
        String.valueOf(article.subtitle()),
        article.byline().toString(),
        article.body().substring(0, start),
        article.body().substring(article.body().length() - end));
  }

  @Test
  void everyLabelledArticleIsReadAsItsLabelSays() throws IOException {
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    for (String page : pages().toList()) {
      labels.get(page).forEach(label -> expected.add(labelled(label)));
      List<ArticleText> articles = read(page);
      for (int i = 0; i < articles.size(); i++) {
        actual.add(described(articles.get(i), labels.get(page).get(i)));
      }
    }
    assertThat(actual).containsExactlyElementsOf(expected);
  }

  @Test
  void noLineOfTheSiteIsLeftInAnArticle() throws IOException {
    for (String page : pages().toList()) {
      List<String> lines = read(page).stream().flatMap(article -> article.body().lines()).toList();
      for (JsonNode line : labels.get("_notes").get(page).get("boilerplate")) {
        assertThat(lines).noneMatch(text -> text.contains(line.asText()));
      }
    }
  }

  @Test
  void noParagraphStandsTwice() throws IOException {
    for (String page : pages().toList()) {
      List<String> lines = read(page).stream().flatMap(article -> article.body().lines()).toList();
      assertThat(lines).doesNotHaveDuplicates();
    }
  }

  @Test
  void whatAPageSaysOfItsPublicationIsKept() throws IOException {
    Map<String, String> published = Map.of("000_6b412c67ca4c32ed.txt", "2020-02-27", "003_3141c48ed30adbe2.txt", "2020-03-05");
    for (Map.Entry<String, String> page : published.entrySet()) {
      assertThat(read(page.getKey()).get(0).page().published()).anyMatch(line -> line.contains(page.getValue()));
    }
  }
}
