package org.fugong.service.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fugong.extraction.Article;
import org.fugong.extraction.ArticleExtractor;
import org.fugong.extraction.ArticleMeasure;
import org.fugong.extraction.date.ArticleDate;
import org.fugong.extraction.date.DateSource;
import org.fugong.extraction.measure.MeasureRecord;
import org.fugong.extraction.measure.MeasureTaxonomy;
import org.fugong.extraction.page.ArticleKind;
import org.fugong.extraction.page.ArticleText;
import org.fugong.extraction.page.PageContext;
import org.fugong.extraction.page.RawPage;
import org.fugong.extraction.place.Place;
import org.fugong.service.evaluation.LabelledArticle.LabelledPlace;
import org.junit.jupiter.api.Test;

class ExtractionScoreTest {
  private static final Place NANJING = new Place("江苏省", "南京市", null, "320100");
  private static final Place GULOU = new Place("江苏省", "南京市", "鼓楼区", "320106");

  private final ExtractionScore score = ExtractionScore.of(List.of(), ArticleExtractor.load());

  @Test
  void whatIsAsLabelledScoresFully() {
    score.add(page(label("开工第一天,", "机器响了。", "2020-02-18", "江苏省", "南京市", "financing")),
        List.of(article("开工第一天,车间里机器响了。", LocalDate.of(2020, 2, 18), List.of(NANJING), "financing")));

    assertThat(score.split().share()).isEqualTo(1);
    assertThat(score.dates().share()).isEqualTo(1);
    assertThat(score.cities().f1()).isEqualTo(1);
    assertThat(score.measures().f1()).isEqualTo(1);
    assertThat(score.mistakes()).isEmpty();
  }

  @Test
  void anArticleThatIsNotFoundMissesAllOfItsValues() {
    score.add(page(label("开工第一天,", "机器响了。", "2020-02-18", "江苏省", "南京市", "financing")), List.of());

    assertThat(score.split().right()).isZero();
    assertThat(score.dates().right()).isZero();
    assertThat(score.cities().missed()).isEqualTo(1);
    assertThat(score.measures().missed()).isEqualTo(1);
    assertThat(score.mistakes().get(0)).contains("no such article was found");
  }

  @Test
  void valuesOfAnArticleTooManyAreWrong() {
    score.add(page(label("开工第一天,", "机器响了。", "2020-02-18", "江苏省", "南京市", "financing")),
        List.of(
            article("菜单:首页 新闻", null, List.of(NANJING), "party", "legal"),
            article("开工第一天,车间里机器响了。", LocalDate.of(2020, 2, 18), List.of(NANJING), "financing")));

    assertThat(score.extraArticles()).isEqualTo(1);
    assertThat(score.cities().wrong()).isEqualTo(1);
    assertThat(score.measures().wrong()).isEqualTo(2);
    assertThat(score.measures().f1()).isCloseTo(0.5, within(1e-9));
    assertThat(score.measuresByType().get("legal").precision()).isZero();
  }

  @Test
  void anArticleThatRunsOnIsNotSplitRight() {
    score.add(page(label("开工第一天,", "机器响了。", "2020-02-18", "江苏省", "南京市", "financing")),
        List.of(article("开工第一天,车间里机器响了。版权所有", LocalDate.of(2020, 2, 18), List.of(NANJING), "financing")));

    assertThat(score.split().right()).isZero();
    assertThat(score.dates().right()).isEqualTo(1);
  }

  @Test
  void districtsCountOnlyAtTheirOwnLevel() {
    score.add(page(label("开工第一天,", "机器响了。", "2020-02-18", "江苏省", "南京市", "financing")),
        List.of(article("开工第一天,车间里机器响了。", LocalDate.of(2020, 2, 18), List.of(GULOU), "financing")));

    assertThat(score.cities().f1()).isEqualTo(1);
    assertThat(score.places().f1()).isZero();
  }

  @Test
  void boilerplateAndSentencesThatStandTwiceAreCounted() {
    String twice = "这一句话足够长而且在正文里印了两遍。";
    LabelledPage page = new LabelledPage("a.txt", RawPage.ofText("x"), List.of(), List.of("版权所有"));

    score.add(page, List.of(article(twice + "\n" + twice + "\n版权所有", null, List.of())));

    assertThat(score.boilerplateLeft()).isEqualTo(1);
    assertThat(score.sentencesTwice()).isEqualTo(1);
  }

  @Test
  void aLabelWithoutATextTakesTheLongestArticleAndWantsItToBeTheOnlyOne() {
    LabelledArticle label = new LabelledArticle(null, null, "none", List.of(), Set.of("care"));
    score.add(new LabelledPage("id", RawPage.ofText("x"), List.of(label), List.of()),
        List.of(article("短。", null, List.of()), article("长一些的文章在这里。", null, List.of(), "care")));

    assertThat(score.split().right()).isZero();
    assertThat(score.measures().right()).isEqualTo(1);
  }

  @Test
  void theTableHasALineForEachTypeThatIsLabelledOrFound() {
    score.add(page(label("开工第一天,", "机器响了。", "2020-02-18", "江苏省", "南京市", "financing")),
        List.of(article("开工第一天,车间里机器响了。", LocalDate.of(2020, 2, 18), List.of(NANJING), "legal")));

    assertThat(new ScoreTable(score, MeasureTaxonomy.load()).lines())
        .anySatisfy(line -> assertThat(line).startsWith("  financing").endsWith("金融支持").contains("0.000"))
        .anySatisfy(line -> assertThat(line).startsWith("  legal"))
        .noneSatisfy(line -> assertThat(line).startsWith("  care"));
  }

  private static LabelledPage page(LabelledArticle label) {
    return new LabelledPage("a.txt", RawPage.ofText("x"), List.of(label), List.of());
  }

  private static LabelledArticle label(String starts, String ends, String day, String province, String city, String... measures) {
    return new LabelledArticle(
        new LabelledArticle.Text(ArticleKind.ARTICLE, null, null, List.of(), starts, ends),
        LocalDate.parse(day), "event", List.of(new LabelledPlace(province, city, null)), Set.of(measures));
  }

  private static Article article(String body, LocalDate day, List<Place> places, String... measures) {
    MeasureTaxonomy taxonomy = MeasureTaxonomy.load();
    PageContext context = new PageContext(null, null, null, List.of(), body);
    return new Article(
        new ArticleText(ArticleKind.ARTICLE, null, null, List.of(), body, List.of(), context),
        day == null ? ArticleDate.UNKNOWN : new ArticleDate(day, DateSource.EVENT),
        places,
        Stream.of(measures)
            .map(key -> new MeasureRecord(taxonomy.findType(key).orElseThrow(), body.substring(0, 1), 0, 1, null, List.of()))
            .map(record -> new ArticleMeasure(record, null, null))
            .toList());
  }
}
