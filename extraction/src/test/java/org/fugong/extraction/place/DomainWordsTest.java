package org.fugong.extraction.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words that IK learns stand in another module, but their names of divisions come from this one's gazetteer. */
class DomainWordsTest {
  private static final Path WORDS = Path.of("../index-mappings/fugong_words.dic");

  @Test
  void everyNameOfADivisionIsAWord() throws IOException {
    assertThat(Files.readAllLines(WORDS)).containsAll(Gazetteer.load().divisions().stream()
        .flatMap(division -> Stream.concat(Stream.of(division.name()), division.shortNames().stream()))
        .filter(name -> name.length() > 1)
        .toList());
  }

  @Test
  void noWordStandsTwiceAndNoneIsBlankOrHasSpaces() throws IOException {
    List<String> words = Files.readAllLines(WORDS);
    assertThat(words).doesNotHaveDuplicates().allMatch(word -> word.matches("\\S{2,}"));
    assertThat(words).contains("复工复产", "新冠肺炎", "疫情防控", "稳岗返还", "延期还本付息");
  }
}
