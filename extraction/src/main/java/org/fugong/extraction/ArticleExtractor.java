package org.fugong.extraction;

import java.util.List;
import org.fugong.extraction.date.ArticleDate;
import org.fugong.extraction.date.DateExtractor;
import org.fugong.extraction.measure.MeasureExtractor;
import org.fugong.extraction.measure.MeasureRecord;
import org.fugong.extraction.measure.MeasureTaxonomy;
import org.fugong.extraction.page.ArticleText;
import org.fugong.extraction.page.PageReader;
import org.fugong.extraction.page.RawPage;
import org.fugong.extraction.page.SplitPage;
import org.fugong.extraction.page.UnreadablePageException;
import org.fugong.extraction.place.Gazetteer;
import org.fugong.extraction.place.Place;
import org.fugong.extraction.place.PlaceExtractor;

/** The one entry point: from a raw page to its articles with date, places and measures. Immutable and safe for many threads. */
public final class ArticleExtractor {
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
    return pages.read(page).stream().map(this::extract).toList();
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
    ArticleDate date = dates.extract(text);
    List<Place> about = places.extract(text);
    List<ArticleMeasure> found = measures.extract(text).stream().map(record -> place(text, date, about, record)).toList();
    return new Article(text, date, about, found);
  }

  private ArticleMeasure place(ArticleText text, ArticleDate date, List<Place> about, MeasureRecord record) {
    return new ArticleMeasure(
        record,
        places.findActing(text, about, record.start(), record.end()).orElse(null),
        dates.findSentenceDay(text, date, record.start(), record.end()).orElse(null));
  }
}
