package org.fugong.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fugong.extraction.page.RawPage;
import org.junit.jupiter.api.Test;

class RepeatedInputTest {
  private static final ArticleExtractor EXTRACTOR = ArticleExtractor.load();

  private static Article only(String text) {
    return EXTRACTOR.extract(RawPage.ofText(text)).get(0);
  }

  private static String numbered(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "镇江市向第" + i + "家企业发放贴息贷款。")
        .collect(Collectors.joining());
  }

  @Test
  void aSentenceThatStandsAgainWordForWordIsNoFurtherMeasure() {
    Article article = only("镇江市向企业发放贴息贷款。丹阳市减免三个月租金。镇江市向企业发放贴息贷款。句容市给口罩厂派去运输车队。");
    assertThat(article.measures()).extracting(measure -> measure.record().type().key())
        .containsOnlyOnce("financing");
  }

  @Test
  void beyondAThousandMeasuresTheRestIsLeftOutAndNamed() {
    Article article = only(numbered(1200));
    assertThat(article.measures()).hasSize(1000);
    assertThat(article.text().notes()).contains("Of 1200 measures only the first 1000 were kept.");
  }

  @Test
  void aLongNoticeKeepsAllOfItsMeasures() {
    Article article = only(numbered(900));
    assertThat(article.measures()).hasSize(900);
    assertThat(article.text().notes()).noneMatch(note -> note.contains("measures only"));
  }

  @Test
  void measuresOfOneSentenceShareItsPlaceAndDay() {
    Article article = only("镇江市印发意见。2月9日，丹阳市向企业发放贴息贷款并减免两个月租金。句容市增派运输车队。");
    assertThat(article.measures().stream().filter(measure -> measure.record().evidence().startsWith("2月9日")))
        .hasSize(2)
        .allSatisfy(measure -> assertThat(measure.place()).satisfies(place -> assertThat(place.district()).isEqualTo("丹阳市")))
        .allSatisfy(measure -> assertThat(measure.date()).isEqualTo("2020-02-09"));
  }
}
