package org.fugong.extraction.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences in the manner of local news, from {@code measure-sentences.tsv}. */
class MeasureSentencesTest {

  @ParameterizedTest
  @MethodSource("sentences")
  void aSentenceHasTheTypesThatAReaderFinds(String sentence, Set<String> found, Set<String> notFound) {
    List<String> types = MeasureExtractorTest.types(sentence);
    assertThat(types).containsAll(found);
    if (!notFound.isEmpty()) {
      assertThat(types).doesNotContainAnyElementsOf(notFound);
    }
  }

  static Stream<Arguments> sentences() throws IOException {
    try (InputStream in = MeasureSentencesTest.class.getResourceAsStream("measure-sentences.tsv")) {
      List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
      return lines.stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> Arguments.of(cells[2], types(cells[0]), types(cells[1])));
    }
  }

  private static Set<String> types(String cell) {
    return cell.isBlank() ? Set.of() : Set.of(cell.split(","));
  }
}
