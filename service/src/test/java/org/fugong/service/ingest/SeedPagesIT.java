package org.fugong.service.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fugong.service.index.IndexNames;
import org.fugong.service.testing.TestService;
import org.fugong.service.testing.TestService.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Real pages, where they are at hand: as many documents as a careful reader counts articles, however often they are sent. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeedPagesIT {
  private static final Path SEEDS = Path.of("../../shared/seeds");

  @Test
  void the_seed_pages_sent_twice_are_the_articles_that_a_reader_counts() throws IOException {
    assumeTrue(Files.isDirectory(SEEDS), "the labelled seed pages are not beside the repository, in ../shared/seeds");
    List<Path> pages;
    try (Stream<Path> files = Files.list(SEEDS)) {
      pages = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    int labelled = 0;
    JsonNode labels = new ObjectMapper().readTree(SEEDS.resolve("labels.json").toFile());
    for (Path page : pages) {
      labelled += labels.path(page.getFileName().toString()).size();
    }
    try (TestService service = TestService.start()) {
      for (int round = 0; round < 2; round++) {
        for (Path page : pages) {
          Answer answer = service.post("/api/v1/pages", "text/plain", Files.readAllBytes(page));
          assertThat(answer.status()).as(page + ": " + answer.text()).isEqualTo(200);
        }
      }
      IndexNames names = service.bean(IndexNames.class);
      assertThat(service.bean(ElasticsearchClient.class).count(count -> count.index(names.articles())).count()).isEqualTo(labelled);
    }
  }
}
