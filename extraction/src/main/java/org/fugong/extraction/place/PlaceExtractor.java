package org.fugong.extraction.place;

import java.util.List;
import java.util.Optional;
import org.fugong.extraction.page.ArticleText;

/** Which divisions an article is about. */
public final class PlaceExtractor {
  private final Gazetteer gazetteer;

  public PlaceExtractor(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The places that the article is about, most central first. */
  public List<Place> extract(ArticleText article) {
    return gazetteer.divisions().stream()
        .filter(division -> division.level() == Division.Level.CITY && article.body().contains(division.name()))
        .map(gazetteer::placeOf)
        .toList();
  }

  /** The division that acts in the sentence [start, end) of the body, one of the article's places. */
  public Optional<Place> findActing(ArticleText article, List<Place> places, int start, int end) {
    return places.stream().findFirst();
  }
}
