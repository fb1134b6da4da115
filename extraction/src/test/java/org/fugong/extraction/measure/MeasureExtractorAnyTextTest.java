package org.fugong.extraction.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MeasureExtractorAnyTextTest {
  private static final MeasureExtractor EXTRACTOR = new MeasureExtractor(MeasureTaxonomy.load());
  private static final String[] PIECES = {
    "减免", "房租", "贷款", "企业", "发放", "口罩", "复工", "，", "。", "；", "《", "》", "？", "为进一步", "希望", "未", "500万元", "三个月",
    "市财政局", "\n", " ", "、", "：", "支持", "复产", "測量體溫", "通知如下", "等方面", "2019年", "\ud83d\ude37", "\u0000"
  };

  @Property(tries = 300)
  void anyTextGivesSpansThatCutTheirEvidenceOut(@ForAll("texts") String text) {
    List<MeasureRecord> records = EXTRACTOR.extract(MeasureExtractorTest.article("正文" + text));
    int start = 0;
    for (MeasureRecord found : records) {
      assertThat(("正文" + text).substring(found.start(), found.end())).isEqualTo(found.evidence());
      assertThat(found.start()).isGreaterThanOrEqualTo(start);
      start = found.start();
    }
    assertThat(EXTRACTOR.extract(MeasureExtractorTest.article("正文" + text))).isEqualTo(records);
  }

  @Property(tries = 300)
  void everyReportedCueLiesInARecordOfItsType(@ForAll("pieces") String text) {
    var article = MeasureExtractorTest.article("正文" + text);
    List<MeasureRecord> records = EXTRACTOR.extract(article);
    assertThat(EXTRACTOR.explain(article)).filteredOn(match -> match.decision() == CueMatch.Decision.REPORTED)
        .allSatisfy(match -> assertThat(records).anySatisfy(found -> {
          assertThat(found.type()).isEqualTo(match.type());
          assertThat(found.start()).isLessThanOrEqualTo(match.start());
          assertThat(found.end()).isGreaterThanOrEqualTo(match.end());
        }));
  }

  /** 10 MB of cue words without a full stop; in time that grows with the square of the length they take an hour. */
  @Example
  void aTextOfTenMegabytesIsReadInTimeThatGrowsWithItsLength() {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder(3_400_020);
    while (text.length() < 3_400_000) {
      text.append(PIECES[random.nextInt(8)]);
    }
    assertTimeout(Duration.ofSeconds(120), () -> EXTRACTOR.extract(MeasureExtractorTest.article(text.toString())));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(400), pieces());
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(PIECES).list().ofMaxSize(120).map(pieces -> String.join("", pieces));
  }
}
