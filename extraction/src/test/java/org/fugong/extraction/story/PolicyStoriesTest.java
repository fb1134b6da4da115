package org.fugong.extraction.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fugong.extraction.Article;
import org.fugong.extraction.ArticleExtractor;
import org.fugong.extraction.page.RawPage;
import org.fugong.extraction.place.Place;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The stories of real policy texts. Writes them, and the pairs on either side of the rule, to target/stories.txt for a reader. */
class PolicyStoriesTest {
  private static final Path POLICIES = Path.of("..", "..", "shared", "data", "policies-articles.ndjson");
  private static final double WORTH_A_LOOK = 0.3;

  private static final List<Told> TEXTS = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(Files.exists(POLICIES), "skipped: the policy texts ../shared/data/policies-articles.ndjson are not beside this repository");
    ArticleExtractor extractor = ArticleExtractor.load();
    for (String line : Files.readAllLines(POLICIES)) {
      JsonNode json = new ObjectMapper().readTree(line);
      Article article = extractor.extract(RawPage.ofText(json.get("text").asText())).get(0);
      List<String> places = article.places().stream().map(Place::code).toList();
      TEXTS.add(new Told(TEXTS.size(), article, StoryText.of(article.text().body(), places)));
    }
    Files.writeString(Path.of("target", "stories.txt"), listing());
  }

  @Test
  void asManyStoriesAreToldTwiceAsAReaderFinds() {
    // read one by one: 10 stories of 26 texts, all of them copies, reprints or cut versions
    assertThat(groups()).hasSizeBetween(9, 11);
    assertThat(groups().stream().mapToInt(List::size).sum()).isBetween(24, 28);
  }

  @Test
  void whatIsAlikeThroughoutIsOneStoryAndWhatSharesLessThanHalfIsNot() {
    for (Told one : TEXTS) {
      for (Told other : TEXTS.subList(one.number() + 1, TEXTS.size())) {
        double containment = one.text().containment(other.text());
        double lengths = (double) one.text().letters().length() / other.text().letters().length();
        if (containment > 0.9 && lengths > 0.8 && lengths < 1.25) {
          assertThat(one.text().tellsSameAs(other.text())).as("%s / %s", one, other).isTrue();
        } else if (containment < 0.5) {
          assertThat(one.text().tellsSameAs(other.text())).as("%s / %s", one, other).isFalse();
        }
      }
    }
  }

  @Test
  void textsOfOneStoryAreFoundByTheirFingerprints() {
    for (Told one : TEXTS) {
      for (Told other : TEXTS) {
        if (one.text().tellsSameAs(other.text())) {
          assertThat(Collections.disjoint(one.text().fingerprint(), other.text().fingerprint())).as("%s / %s", one, other).isFalse();
        }
      }
    }
  }

  private static List<List<Told>> groups() {
    Map<Integer, Integer> group = new HashMap<>();
    for (Told one : TEXTS) {
      int own = TEXTS.subList(0, one.number()).stream().filter(other -> other.text().tellsSameAs(one.text()))
          .map(other -> group.get(other.number())).findFirst().orElse(one.number());
      group.put(one.number(), own);
    }
    return TEXTS.stream().collect(Collectors.groupingBy(told -> group.get(told.number()))).values().stream()
        .filter(told -> told.size() > 1).toList();
  }

  private static String listing() {
    StringBuilder listing = new StringBuilder();
    for (List<Told> group : groups()) {
      listing.append("story\n");
      group.forEach(told -> listing.append("  ").append(told).append('\n'));
    }
    for (Told one : TEXTS) {
      for (Told other : TEXTS.subList(one.number() + 1, TEXTS.size())) {
        if (one.text().containment(other.text()) > WORTH_A_LOOK) {
          listing.append("%.2f %s%n  %s%n  %s%n".formatted(one.text().containment(other.text()),
              one.text().tellsSameAs(other.text()) ? "same" : "other", one, other));
        }
      }
    }
    return listing.toString();
  }

  private record Told(int number, Article article, StoryText text) {
    @Override
    public String toString() {
      return number + " " + text.letters().length() + " " + article.text().title() + " " + article.date().day() + " "
          + article.places().stream().map(Place::code).collect(Collectors.joining(",")) + " " + (
              article.text().body().substring(0, Math.min(60, article.text().body().length())).replace('\n', ' '));
    }
  }
}
