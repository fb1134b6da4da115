package org.fugong.extraction;

import java.util.List;
import java.util.Objects;
import org.fugong.extraction.date.DateReading;
import org.fugong.extraction.measure.CueMatch;
import org.fugong.extraction.place.PlaceReading;

/**
 * An article with where each of its values was read.
 *
 * @param article what {@link ArticleExtractor#extract} gives
 * @param date its date with the words that gave it
 * @param places its places with the words that name them and the rule that chose them, in the article's order
 * @param cues every cue of a measure that stands in its body, also those that were passed over, in the order of the text
 */
public record ExplainedArticle(Article article, DateReading date, List<PlaceReading> places, List<CueMatch> cues) {
  public ExplainedArticle {
    Objects.requireNonNull(article, "article");
    Objects.requireNonNull(date, "date");
    places = List.copyOf(places);
    cues = List.copyOf(cues);
  }
}
