package org.fugong.extraction.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.AbstractDoubleAssert;
import org.fugong.extraction.labels.LabelledText;
import org.junit.jupiter.api.Test;

/** Scores dates against the hand labels of ../shared, where these are there. */
class DateLabelsTest {
  private static final DateExtractor DATES = new DateExtractor();

  @Test
  void readsTheDatesOfPolicyTextsAsAReaderDoes() {
    assertThatScore(LabelledText.policies()).isGreaterThanOrEqualTo(0.92);
  }

  @Test
  void readsTheDatesOfTheSeedsAsAReaderDoes() {
    assertThatScore(LabelledText.seeds()).isEqualTo(1.0);
  }

  private static AbstractDoubleAssert<?> assertThatScore(List<LabelledText> labelled) {
    List<String> wrong = new ArrayList<>();
    for (LabelledText each : labelled) {
      DateReading reading = DATES.read(each.text());
      String source = reading.date().source().key();
      if (!Objects.equals(reading.date().day(), each.date()) || !source.equals(each.dateSource())) {
        wrong.add(each.name() + ": expected " + each.date() + " " + each.dateSource() + ", got " + reading);
      }
    }
    return assertThat(1 - (double) wrong.size() / labelled.size()).as(String.join("\n", wrong));
  }
}
