package org.fugong.analysis.ik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.fugong.analysis.ik.IkTokens.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wltea.analyzer.cfg.Configuration;

/** The same words as the official plugin in sentences.tsv, each at its place. */
class IkSentencesTest {
  /** A line of the file. */
  record Sentence(String text, String smart, String maxWord) {
    @Override
    public String toString() {
      return text;
    }
  }

  static List<Sentence> sentences() throws IOException {
    return new String(IkTokens.resource("sentences.tsv"), StandardCharsets.UTF_8).lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(columns -> new Sentence(columns[0], columns[1], columns[2]))
        .toList();
  }

  @Test
  void thereAreAtLeastTwoHundredSentences() throws IOException {
    assertThat(sentences()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void wordsAndOffsetsAreThoseOfTheOfficialPlugin(Sentence sentence) {
    assertThat(line(IkTokens.SMART, sentence)).isEqualTo(sentence.smart());
    assertThat(line(IkTokens.MAX_WORD, sentence)).isEqualTo(sentence.maxWord());
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void wordsRebuiltFromOffsetsAreTheText(Sentence sentence) {
    for (Token token : IkTokens.of(IkTokens.MAX_WORD, sentence.text()).tokens()) {
      assertThat(token.text()).isEqualTo(normal(sentence.text().substring(token.begin(), token.end())));
    }
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void smartWordsAndWhatLiesBetweenThemMakeUpTheText(Sentence sentence) {
    StringBuilder rebuilt = new StringBuilder();
    for (Token token : IkTokens.of(IkTokens.SMART, sentence.text()).tokens()) {
      assertThat(token.begin()).isGreaterThanOrEqualTo(rebuilt.length());
      String between = sentence.text().substring(rebuilt.length(), token.begin());
      assertThat(between).as("left out before " + token).doesNotContainPattern("\\p{IsHan}|[a-zA-Z0-9]{5}");
      rebuilt.append(between).append(sentence.text(), token.begin(), token.end());
    }
    String rest = sentence.text().substring(rebuilt.length());
    assertThat(rest).doesNotContainPattern("\\p{IsHan}");
    assertThat(rebuilt + rest).isEqualTo(sentence.text());
  }

  private static String line(Configuration mode, Sentence sentence) {
    return IkTokens.of(mode, sentence.text()).tokens().stream().map(Token::toString).collect(Collectors.joining(" "));
  }

  /** As IK writes a word: full-width forms narrow, Latin letters small unless they came full-width. */
  static String normal(String text) {
    StringBuilder normal = new StringBuilder();
    for (char character : text.toCharArray()) {
      if (character > 0xFF00 && character < 0xFF5F) {
        normal.append((char) (character - 0xFEE0));
      } else {
        normal.append(character >= 'A' && character <= 'Z' ? (char) (character + 32) : character);
      }
    }
    return normal.toString();
  }
}
