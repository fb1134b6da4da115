package org.fugong.extraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fugong.extraction.date.ArticleDate;
import org.fugong.extraction.measure.MeasureType;
import org.fugong.extraction.page.ArticleText;
import org.fugong.extraction.place.Place;

/**
 * One article with all that was read out of it; the product of this module.
 *
 * @param text the article's text, with title, byline and its page
 * @param date its day and where that was read
 * @param places the divisions that it is about, most central first, none twice
 * @param measures its measures, in the order of their evidence
 */
public record Article(ArticleText text, ArticleDate date, List<Place> places, List<ArticleMeasure> measures) {
  public Article {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(date, "date");
    places = List.copyOf(places);
    measures = List.copyOf(measures);
  }

  /** The types of its measures, in the order of their first evidence. */
  public Set<MeasureType> measureTypes() {
    return measures.stream()
        .map(measure -> measure.record().type())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
