package org.fugong.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fugong.extraction.date.ArticleDate;
import org.fugong.extraction.date.DateExtractor;
import org.fugong.extraction.measure.MeasureExtractor;
import org.fugong.extraction.measure.MeasureRecord;
import org.fugong.extraction.measure.MeasureTaxonomy;
import org.fugong.extraction.page.ArticleText;
import org.fugong.extraction.page.PageContext;
import org.fugong.extraction.page.PageReader;
import org.fugong.extraction.page.RawPage;
import org.fugong.extraction.page.SplitPage;
import org.fugong.extraction.page.UnreadablePageException;
import org.fugong.extraction.place.Gazetteer;
import org.fugong.extraction.place.PageNames;
import org.fugong.extraction.place.Place;
import org.fugong.extraction.place.PlaceExtractor;
import org.fugong.extraction.place.PlaceReading;
import org.jspecify.annotations.Nullable;

/** The one entry point: from a raw page to its articles with date, places and measures. Immutable and safe for many threads. */
public final class ArticleExtractor {
  /** No article that people write reports as many; beyond it a page repeats itself, and each record costs a document. */
  private static final int MOST_MEASURES = 1000;

  private final PageReader pages = new PageReader();
  private final DateExtractor dates = new DateExtractor();
  private final PlaceExtractor places;
  private final MeasureExtractor measures;

  public ArticleExtractor(Gazetteer gazetteer, MeasureTaxonomy taxonomy) {
    this.places = new PlaceExtractor(gazetteer);
    this.measures = new MeasureExtractor(taxonomy);
  }

  /** An extractor over the bundled gazetteer and taxonomy. */
  public static ArticleExtractor load() {
    return new ArticleExtractor(Gazetteer.load(), MeasureTaxonomy.load());
  }

  /**
   * The articles of a page in page order; the same page always gives the same articles.
   *
   * @throws UnreadablePageException where the page holds no article
   */
  public List<Article> extract(RawPage page) {
    List<ArticleText> texts = pages.read(page);
    PageFindings findings = new PageFindings(texts.get(0).page());
    return texts.stream().map(text -> extract(text, findings)).toList();
  }

  /** The same articles with the rule and the words behind each value, and what was dropped; a page without an article is no error here. */
  public ExplainedPage explain(RawPage page) {
    SplitPage split = pages.explain(page);
    return new ExplainedPage(split.articles().stream().map(this::explain).toList(), split.dropped());
  }

  private ExplainedArticle explain(ArticleText text) {
    return new ExplainedArticle(extract(text), dates.read(text), places.read(text), measures.explain(text));
  }

  /** Reads date, places and measures out of a text that is an article already. */
  public Article extract(ArticleText text) {
    return extract(text, new PageFindings(text.page()));
  }

  private Article extract(ArticleText text, PageFindings page) {
    ArticleDate date = dates.read(text, page::day).date();
    List<Place> about = places.read(text, page.names).stream().map(PlaceReading::place).toList();
    List<MeasureRecord> records = measures.extract(text);
    List<MeasureRecord> kept = records.subList(0, Math.min(records.size(), MOST_MEASURES));
    return new Article(kept.size() < records.size() ? noted(text, records.size()) : text, date, about, settle(text, date, about, kept));
  }

  private static ArticleText noted(ArticleText text, int records) {
    return text.withNote("Of " + records + " measures only the first " + MOST_MEASURES + " were kept.");
  }

  /** Gives each record its place and day; those of one sentence share them. */
  private List<ArticleMeasure> settle(ArticleText text, ArticleDate date, List<Place> about, List<MeasureRecord> records) {
    List<ArticleMeasure> settled = new ArrayList<>(records.size());
    for (MeasureRecord record : records) {
      ArticleMeasure before = settled.isEmpty() ? null : settled.get(settled.size() - 1);
      settled.add(before != null && before.record().start() == record.start()
          ? new ArticleMeasure(record, before.place(), before.date())
          : settle(text, date, about, record));
    }
    return settled;
  }

  private ArticleMeasure settle(ArticleText text, ArticleDate date, List<Place> about, MeasureRecord record) {
    return new ArticleMeasure(
        record,
        places.findActing(text, about, record.start(), record.end()).orElse(null),
        dates.findSentenceDay(text, date, record.start(), record.end()).orElse(null));
  }

  /** What is found once for all articles of a page, when first asked for. */
  private final class PageFindings {
    private final PageContext page;
    private final PageNames names;
    private @Nullable Optional<LocalDate> day;

    private PageFindings(PageContext page) {
      this.page = page;
      this.names = places.namesOf(page);
    }

    private Optional<LocalDate> day() {
      Optional<LocalDate> found = day;
      if (found == null) {
        found = dates.findPageDay(page);
        day = found;
      }
      return found;
    }
  }
}
