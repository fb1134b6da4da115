package org.fugong.service.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
import org.fugong.extraction.place.Gazetteer;
import org.fugong.extraction.place.Place;
import org.fugong.service.index.IndexedArticle;
import org.jspecify.annotations.Nullable;

/** An article whose body is sentences, each with the measure that it reports, for tests of what is counted from records. */
public final class ReportedArticle {
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final MeasureTaxonomy TAXONOMY = MeasureTaxonomy.load();

  private final String id;
  private final @Nullable String title;
  private final StringBuilder body = new StringBuilder();
  private final List<ArticleMeasure> measures = new ArrayList<>();
  private List<Place> places = List.of();
  private @Nullable LocalDate date;
  private @Nullable String site;

  private ReportedArticle(String id, @Nullable String title) {
    this.id = id;
    this.title = title;
  }

  public static ReportedArticle of(String id, @Nullable String title) {
    return new ReportedArticle(id, title);
  }

  /** About the divisions with these codes; the first is where its measures hold. */
  public ReportedArticle about(String... codes) {
    places = Stream.of(codes).map(code -> GAZETTEER.placeOf(GAZETTEER.findByCode(code).orElseThrow())).toList();
    return this;
  }

  public ReportedArticle on(String day) {
    date = LocalDate.parse(day);
    return this;
  }

  public ReportedArticle from(String name) {
    site = name;
    return this;
  }

  /** A sentence without a measure. */
  public ReportedArticle saying(String sentence) {
    body.append(body.isEmpty() ? "" : "\n").append(sentence);
    return this;
  }

  /** A sentence with its measure and amounts, each {@code text value unit}. */
  public ReportedArticle reporting(String type, String sentence, String... amounts) {
    saying(sentence);
    int start = body.length() - sentence.length();
    List<Amount> quantities = Stream.of(amounts).map(amount -> amount.split(" "))
        .map(parts -> new Amount(parts[0], new BigDecimal(parts[1]), parts[2])).toList();
    MeasureRecord record = new MeasureRecord(TAXONOMY.findType(type).orElseThrow(), sentence, start, body.length(), null, quantities);
    measures.add(new ArticleMeasure(record, places.isEmpty() ? null : places.get(0), null));
    return this;
  }

  public IndexedArticle indexed() {
    String text = body.toString();
    ArticleText read = new ArticleText(ArticleKind.ARTICLE, title, null, List.of(), text, List.of(), new PageContext(null, site, null, List.of(), text));
    ArticleDate day = date == null ? ArticleDate.UNKNOWN : new ArticleDate(date, DateSource.PUBLISHED);
    return IndexedArticle.of(id, new Article(read, day, places, measures));
  }
}
