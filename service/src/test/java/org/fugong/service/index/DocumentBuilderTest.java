package org.fugong.service.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fugong.extraction.Article;
import org.fugong.extraction.ArticleMeasure;
import org.fugong.extraction.date.ArticleDate;
import org.fugong.extraction.date.DateSource;
import org.fugong.extraction.measure.Amount;
import org.fugong.extraction.measure.MeasureRecord;
import org.fugong.extraction.measure.MeasureTaxonomy;
import org.fugong.extraction.page.ArticleKind;
import org.fugong.extraction.page.ArticleText;
import org.fugong.extraction.page.PageContext;
import org.fugong.extraction.page.SimplifiedScript;
import org.fugong.extraction.place.Gazetteer;
import org.fugong.extraction.place.Place;
import org.fugong.extraction.story.OfficialSources;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentBuilderTest {
  private static final Instant NOW = Instant.parse("2020-03-01T08:00:00Z");
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final MeasureTaxonomy TAXONOMY = MeasureTaxonomy.load();
  private static final String BODY = "企業陸續復工。市財政局發放補貼2500萬元，另獎勵3家企業。";
  private static final String EVIDENCE = "市財政局發放補貼2500萬元，另獎勵3家企業。";

  private final DocumentBuilder builder = new DocumentBuilder(GAZETTEER, OfficialSources.load());

  @Test
  void text_is_kept_simplified_and_as_it_came_where_it_differs() {
    ArticleDocument article = build().article();

    assertThat(article.body()).isEqualTo(SimplifiedScript.of(BODY)).hasSameSizeAs(BODY);
    assertThat(article.bodyAsWritten()).isEqualTo(BODY);
    assertThat(article.title()).isEqualTo("开工了");
    assertThat(article.titleOriginal()).isNull();
    assertThat(article.titleAsWritten()).isEqualTo("开工了");
    assertThat(article.subtitle()).isNull();
  }

  @Test
  void what_an_older_version_left_out_is_completed() {
    ArticleDocument article = build().article();

    assertThat(builder.complete(article.withStory(article.story(), List.of(), true))).isEqualTo(article);
    assertThat(article.fingerprint()).isNotEmpty();
  }

  @Test
  void places_become_flat_columns() {
    ArticleDocument article = build().article();

    assertThat(article.province()).containsExactly("江苏省");
    assertThat(article.city()).containsExactly("南京市", "南通市");
    assertThat(article.district()).containsExactly("鼓楼区");
    assertThat(article.districtCode()).containsExactly("320106");
    assertThat(article.place()).containsExactly("320106", "320600");
    assertThat(article.division()).containsExactly("320106", "320100", "320000", "320600");
    assertThat(article.path()).containsExactly("江苏省", "江苏省 > 南京市", "江苏省 > 南京市 > 鼓楼区", "江苏省 > 南通市");
    assertThat(article.location()).hasSize(2);
    assertThat(article.location().get(0).lat()).isBetween(31.5, 32.7);
    assertThat(article.location().get(0).lon()).isBetween(118.0, 119.3);
  }

  @Test
  void measures_become_keys_groups_and_amounts() {
    ArticleDocument article = build().article();

    assertThat(article.measure()).containsExactly("fiscal_support");
    assertThat(article.measureGroup()).containsExactly("funds");
    assertThat(article.amountCny()).containsExactly(25_000_000.0);
  }

  @Test
  void a_measure_record_is_a_document_of_its_own() {
    MeasureDocument measure = build().measures().get(0);

    assertThat(measure.id()).isEqualTo("a1-1");
    assertThat(measure.article()).isEqualTo("a1");
    assertThat(measure.evidenceAsWritten()).isEqualTo(EVIDENCE);
    assertThat(measure.evidence()).isEqualTo(SimplifiedScript.of(EVIDENCE));
    assertThat(BODY.substring(measure.evidenceStart(), measure.evidenceEnd())).isEqualTo(EVIDENCE);
    assertThat(measure.amountText()).containsExactly("2500萬元", "3家");
    assertThat(measure.amountUnit()).containsExactly("CNY", "家");
    assertThat(measure.amountCny()).containsExactly(25_000_000.0);
    assertThat(measure.district()).isEqualTo("鼓楼区");
    assertThat(measure.path()).contains("江苏省 > 南京市 > 鼓楼区");
  }

  @Test
  void a_record_has_its_own_date_or_else_the_articles() {
    assertThat(build(null).measures().get(0).date()).isEqualTo(LocalDate.of(2020, 2, 27));
    assertThat(build(null).measures().get(0).dateSource()).isEqualTo("published");
    assertThat(build(LocalDate.of(2020, 2, 20)).measures().get(0).date()).isEqualTo(LocalDate.of(2020, 2, 20));
    assertThat(build(LocalDate.of(2020, 2, 20)).measures().get(0).dateSource()).isEqualTo("event");
  }

  @Test
  void an_article_about_no_place_and_without_measures_has_empty_columns() {
    ArticleText text = text();
    ArticleDocument article = builder.build(
        IndexedArticle.of("a1", new Article(text, ArticleDate.UNKNOWN, List.of(), List.of())), NOW).article();

    assertThat(article.province()).isEmpty();
    assertThat(article.location()).isEmpty();
    assertThat(article.date()).isNull();
    assertThat(article.dateSource()).isEqualTo("none");
  }

  private Documents build() {
    return build(null);
  }

  private Documents build(LocalDate sentenceDay) {
    Place district = GAZETTEER.placeOf(GAZETTEER.findByCode("320106").orElseThrow());
    Place city = GAZETTEER.placeOf(GAZETTEER.findByCode("320600").orElseThrow());
    int start = BODY.indexOf(EVIDENCE);
    MeasureRecord record = new MeasureRecord(TAXONOMY.findType("fiscal_support").orElseThrow(), EVIDENCE, start,
        start + EVIDENCE.length(), "市財政局",
        List.of(new Amount("2500萬元", new BigDecimal("25000000"), "CNY"), new Amount("3家", BigDecimal.valueOf(3), "家")));
    Article article = new Article(text(), new ArticleDate(LocalDate.of(2020, 2, 27), DateSource.PUBLISHED),
        List.of(district, city), List.of(new ArticleMeasure(record, district, sentenceDay)));
    return builder.build(IndexedArticle.of("a1", article), NOW);
  }

  private static ArticleText text() {
    PageContext page = new PageContext("https://news.example/1", "示例网", null, List.of(), BODY);
    return new ArticleText(ArticleKind.ARTICLE, "开工了", null, List.of("张三"), BODY, List.of(), page);
  }
}
