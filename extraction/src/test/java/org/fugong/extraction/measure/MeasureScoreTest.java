package org.fugong.extraction.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Floors for the agreement with hand-read labels; the labels lie beside the repository and not on every machine. */
class MeasureScoreTest {
  private static final double POLICY_FLOOR = 0.93;
  private static final double SEED_FLOOR = 0.96;

  private final MeasureExtractor extractor = new MeasureExtractor(MeasureTaxonomy.load());

  @BeforeEach
  void labelsAreThere() {
    assumeTrue(Files.isDirectory(LabelledArticles.folder()),
        "no hand labels at ../shared (seen from the repository's root): the score of measures is not taken");
  }

  @Test
  void typesOfPolicyTextsAgreeWithTheirReaders() {
    MeasureScore score = MeasureScore.of(extractor, LabelledArticles.policies());
    assertThat(score.f1()).as(score::explained).isGreaterThanOrEqualTo(POLICY_FLOOR);
  }

  @Test
  void typesOfTheSeedsAgreeWithTheirReaders() {
    MeasureScore score = MeasureScore.of(extractor, LabelledArticles.seeds());
    assertThat(score.f1()).as(score::explained).isGreaterThanOrEqualTo(SEED_FLOOR);
  }
}
