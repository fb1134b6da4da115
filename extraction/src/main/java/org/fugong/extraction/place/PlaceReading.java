package org.fugong.extraction.place;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place that an article is about with the words that name it.
 *
 * @param place the place
 * @param text its first name in headline or body as the article has it; null where the page, not the article, names it
 * @param start offset of these words in the body; -1 where they stand in the headline or nowhere
 * @param rule why the article counts as being about it
 */
public record PlaceReading(Place place, @Nullable String text, int start, PlaceRule rule) {
  public PlaceReading {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(rule, "rule");
  }
}
