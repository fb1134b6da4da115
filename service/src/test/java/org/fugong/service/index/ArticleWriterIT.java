package org.fugong.service.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.fugong.extraction.Article;
import org.fugong.extraction.ArticleMeasure;
import org.fugong.extraction.date.ArticleDate;
import org.fugong.extraction.measure.MeasureRecord;
import org.fugong.extraction.measure.MeasureTaxonomy;
import org.fugong.extraction.page.ArticleKind;
import org.fugong.extraction.page.ArticleText;
import org.fugong.extraction.page.PageContext;
import org.fugong.service.testing.TestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Replacing what stands in the indices, in a real Elasticsearch. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArticleWriterIT {
  private static final String BODY = "银行向企业发放贷款。";
  private static final String TOO_LONG_FOR_A_KEYWORD = "https://news.example/" + "x".repeat(40_000);

  private static TestService service;
  private static ArticleWriter writer;

  @BeforeAll
  static void start() {
    service = TestService.start();
    writer = service.bean(ArticleWriter.class);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void a_page_with_fewer_articles_than_before_leaves_none_behind() throws IOException {
    String page = Ids.ofPage("https://news.example/fewer", "");
    writer.write(List.of(page(page, 3, null)));
    assertThat(count("articles", page)).isEqualTo(3);
    assertThat(count("measures", page)).isEqualTo(3);

    List<Outcome> outcomes = writer.write(List.of(page(page, 1, null)));

    assertThat(outcomes).containsExactly(new Outcome(page, 3, null));
    assertThat(count("articles", page)).isEqualTo(1);
    assertThat(count("measures", page)).isEqualTo(1);
  }

  @Test
  void of_a_page_that_elasticsearch_refuses_in_part_nothing_stands_and_the_others_do() throws IOException {
    String refused = Ids.ofPage("https://news.example/refused", "");
    String other = Ids.ofPage("https://news.example/other", "");
    Replacement half = new Replacement(Replacement.Scope.PAGE, refused, List.of(
        documents(Ids.ofArticle(refused, 1), null), documents(Ids.ofArticle(refused, 2), TOO_LONG_FOR_A_KEYWORD)));

    List<Outcome> outcomes = writer.write(List.of(half, page(other, 2, null)));

    assertThat(outcomes.get(0).error()).contains(refused + "-2");
    assertThat(outcomes.get(1).error()).isNull();
    assertThat(count("articles", refused)).isZero();
    assertThat(count("measures", refused)).isZero();
    assertThat(count("articles", other)).isEqualTo(2);
  }

  @Test
  void an_article_that_is_replaced_or_deleted_leaves_the_others_of_its_page_alone() throws IOException {
    String page = Ids.ofPage("https://news.example/single", "");
    writer.write(List.of(page(page, 3, null)));

    writer.write(List.of(new Replacement(Replacement.Scope.ARTICLE, Ids.ofArticle(page, 2), List.of())));

    assertThat(count("articles", page)).isEqualTo(2);
    assertThat(count("measures", page)).isEqualTo(2);
  }

  @Test
  void more_than_one_bulk_holds_is_written_whole() throws IOException {
    List<Replacement> pages = IntStream.range(0, 30)
        .mapToObj(i -> {
          String page = Ids.ofPage("https://news.example/big/" + i, "");
          return new Replacement(Replacement.Scope.PAGE, page, List.of(documents(page + "-1", null, BODY + "湖".repeat(100_000))));
        })
        .toList();

    assertThat(writer.write(pages)).allMatch(outcome -> outcome.error() == null);
    for (Replacement page : pages) {
      assertThat(count("articles", page.key())).isEqualTo(1);
    }
  }

  private static Replacement page(String page, int articles, String url) {
    return new Replacement(Replacement.Scope.PAGE, page,
        IntStream.rangeClosed(1, articles).mapToObj(n -> documents(Ids.ofArticle(page, n), url)).toList());
  }

  private static Documents documents(String id, String url) {
    return documents(id, url, BODY);
  }

  private static Documents documents(String id, String url, String body) {
    MeasureRecord record = new MeasureRecord(
        MeasureTaxonomy.load().findType("financing").orElseThrow(), BODY, 0, BODY.length(), null, List.of());
    PageContext context = new PageContext(url, null, null, List.of(), body);
    ArticleText text = new ArticleText(ArticleKind.ARTICLE, null, null, List.of(), body, List.of(), context);
    Article article = new Article(text, ArticleDate.UNKNOWN, List.of(), List.of(new ArticleMeasure(record, null, null)));
    return service.bean(DocumentBuilder.class).build(IndexedArticle.of(id, article), Instant.parse("2020-03-01T08:00:00Z"));
  }

  private static long count(String index, String page) throws IOException {
    IndexNames names = service.bean(IndexNames.class);
    String alias = index.equals("articles") ? names.articles() : names.measures();
    return service.bean(ElasticsearchClient.class)
        .count(count -> count.index(alias).query(query -> query.term(term -> term.field("page").value(page)))).count();
  }
}
