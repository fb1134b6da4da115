package org.fugong.extraction.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureCuesTest {
  private static final MeasureTaxonomy TAXONOMY = MeasureTaxonomy.load();

  @Test
  void everyTypeHasACueThatIsEnoughByItself() {
    MeasureCues cues = MeasureCues.load(TAXONOMY);
    Set<String> types = cues.anchors().stream()
        .mapToObj(cues::cuesAt)
        .flatMap(List::stream)
        .filter(Cue::strong)
        .map(cue -> cue.type().key())
        .collect(Collectors.toSet());
    assertThat(types).containsExactlyInAnyOrderElementsOf(TAXONOMY.types().stream().map(MeasureType::key).toList());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "loans;strong;5;贷款;;                | line 1: got [loans], expected set, mask, context or the key of",
    "financing;strong;5;贷款             | line 1: got 4 columns, expected 6",
    "financing;maybe;5;贷款;;            | line 1: got strength [maybe], expected strong, fair or weak",
    "financing;strong;far;贷款;;         | line 1: got distance [far], expected a number of characters",
    "financing;strong;-1;贷款;;          | line 1: got distance [-1], expected 0 to 600",
    "financing;strong;5;贷款 $VERB;;     | line 1: set [VERB] is not defined above",
    "context;wish;somewhere;希望;        | line 1: got reach [somewhere], expected one of",
    "context;wish;sentence;希望;loans    | line 1: got type [loans], expected the key of a measure type",
    "context;purpose;between;为了;       | line 1: got 1 lists of words, expected three for between"
  })
  void aLineThatCantBeReadIsNamed(String line, String message) {
    assertThatThrownBy(() -> MeasureCues.parse(TAXONOMY, List.of(line.strip().replace(';', '\t'))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(message);
  }

  @Test
  void termsAreReadWithSideDistanceAndNegation() {
    MeasureCues cues = MeasureCues.parse(TAXONOMY, List.of(
        "set\tVERB\t发放|给予", "financing\tweak\t9\t贷款 <$VERB >利率/3 !民间\twish\tnote"));
    Cue cue = cues.cuesAt(cues.anchors().nextSetBit(0)).get(0);
    assertThat(cue.strong()).isFalse();
    assertThat(cue.unless()).containsExactly("wish");
    assertThat(cue.line()).isEqualTo(2);
    assertThat(cue.terms()).extracting(Cue.Term::side)
        .containsExactly(Cue.Side.BEFORE, Cue.Side.AFTER, Cue.Side.EITHER);
    assertThat(cue.terms()).extracting(Cue.Term::within).containsExactly(9, 3, 9);
    assertThat(cue.terms()).extracting(Cue.Term::wanted).containsExactly(true, true, false);
  }

  @Test
  void aLongerNameHidesTheWordInsideIt() {
    MeasureCues cues = MeasureCues.parse(TAXONOMY, List.of("mask\t-\t交通运输局", "logistics\tstrong\t0\t运输\t\t"));
    assertThat(cues.words().find("交通运输局")).extracting(WordIndex.Hit::start).containsExactly(0);
    assertThat(cues.words().find("物资运输")).extracting(WordIndex.Hit::start).containsExactly(2);
  }
}
