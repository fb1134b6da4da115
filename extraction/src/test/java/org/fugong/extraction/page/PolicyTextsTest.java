package org.fugong.extraction.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Policy texts that stand in one line each: one article for each, with a title, and nothing lost but what is chrome or stands twice. */
class PolicyTextsTest {
  private static final Path POLICIES = Path.of("..", "..", "shared", "data", "policies-articles.ndjson");
  private static final List<String> TEXTS = new ArrayList<>();
  private final PageReader reader = new PageReader();

  @BeforeAll
  static void findTexts() throws IOException {
    assumeTrue(Files.exists(POLICIES), "skipped: the policy texts ../shared/data/policies-articles.ndjson are not beside this repository");
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(POLICIES)) {
      TEXTS.add(json.readTree(line).get("text").asText());
    }
  }

  @Test
  void everyTextIsOneArticle() {
    assertThat(TEXTS).allSatisfy(text -> assertThat(reader.read(RawPage.ofText(text))).hasSize(1));
  }

  @Test
  void nearlyEveryTextHasATitle() {
    long titled = TEXTS.stream().filter(text -> reader.read(RawPage.ofText(text)).get(0).title() != null).count();
    assertThat(titled).isGreaterThanOrEqualTo(TEXTS.size() * 98L / 100);
  }

  @Test
  void hardlyAnyOfTheWordsAreLost() {
    long all = 0;
    long kept = 0;
    for (String text : TEXTS) {
      ArticleText article = reader.read(RawPage.ofText(text)).get(0);
      all += letters(text);
      kept += letters(article.title() + article.subtitle() + article.body());
    }
    assertThat((double) kept / all).isBetween(0.985, 1.01);
  }

  private static long letters(String text) {
    return text.chars().filter(Character::isLetterOrDigit).count();
  }
}
