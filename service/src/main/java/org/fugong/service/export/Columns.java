package org.fugong.service.export;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.fugong.extraction.measure.Amount;
import org.fugong.extraction.measure.MeasureTaxonomy;
import org.fugong.service.index.ArticleDocument;
import org.fugong.service.index.MeasureDocument;
import org.fugong.service.search.ResponseReader;
import org.fugong.service.search.SearchResponse.PlaceName;
import org.jspecify.annotations.Nullable;

/** What files hold of articles and of measure records. */
@Singleton
final class Columns {
  private final ResponseReader reader;
  private final MeasureTaxonomy taxonomy;

  Columns(ResponseReader reader, MeasureTaxonomy taxonomy) {
    this.reader = reader;
    this.taxonomy = taxonomy;
  }

  /** Of an article, its text last. */
  List<Column<ArticleDocument>> ofArticles() {
    return List.of(
        Column.of("id", ArticleDocument::id),
        Column.of("title", ArticleDocument::titleAsWritten),
        Column.of("subtitle", ArticleDocument::subtitleAsWritten),
        Column.of("byline", ArticleDocument::byline),
        Column.of("date", ArticleDocument::date),
        Column.of("dateSource", ArticleDocument::dateSource),
        Column.ofRecord("places", article -> article.place().stream().map(this::place).filter(Objects::nonNull).toList()),
        Column.ofTable("province", ArticleDocument::province),
        Column.ofTable("city", ArticleDocument::city),
        Column.ofTable("district", ArticleDocument::district),
        Column.ofTable("code", ArticleDocument::place),
        Column.of("measures", ArticleDocument::measure),
        Column.ofTable("measureLabels", article -> article.measure().stream().map(this::label).toList()),
        Column.of("site", ArticleDocument::site),
        Column.of("url", ArticleDocument::url),
        Column.of("kind", ArticleDocument::kind),
        Column.of("story", ArticleDocument::story),
        Column.of("body", ArticleDocument::bodyAsWritten));
  }

  /** Of a measure record. */
  List<Column<MeasureDocument>> ofMeasures() {
    return List.of(
        Column.of("id", MeasureDocument::id),
        Column.of("articleId", MeasureDocument::article),
        Column.of("type", MeasureDocument::measure),
        Column.ofTable("typeLabel", record -> label(record.measure())),
        Column.of("group", MeasureDocument::measureGroup),
        Column.of("evidence", MeasureDocument::evidenceAsWritten),
        Column.of("start", MeasureDocument::evidenceStart),
        Column.of("end", MeasureDocument::evidenceEnd),
        Column.of("actor", MeasureDocument::actor),
        Column.ofRecord("place", record -> record.place() == null ? null : place(record.place())),
        Column.ofTable("province", MeasureDocument::province),
        Column.ofTable("city", MeasureDocument::city),
        Column.ofTable("district", MeasureDocument::district),
        Column.ofTable("code", MeasureDocument::place),
        Column.of("date", MeasureDocument::date),
        Column.of("dateSource", MeasureDocument::dateSource),
        Column.ofRecord("amounts", MeasureDocument::amounts),
        Column.ofTable("amounts", record -> record.amounts().stream().map(Amount::text).toList()),
        Column.ofTable("amountCny", record -> record.amounts().stream().filter(amount -> amount.unit().equals("CNY")).map(Amount::value).toList()),
        Column.of("title", MeasureDocument::titleAsWritten),
        Column.of("site", MeasureDocument::site),
        Column.of("url", MeasureDocument::url),
        Column.of("kind", MeasureDocument::kind));
  }

  private @Nullable PlaceName place(String code) {
    return reader.findPlace(code).orElse(null);
  }

  private String label(String type) {
    return taxonomy.findType(type).map(found -> found.label()).orElse(type);
  }
}
