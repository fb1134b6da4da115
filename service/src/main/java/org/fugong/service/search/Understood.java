package org.fugong.service.search;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fugong.extraction.place.Place;
import org.fugong.service.search.Synonyms.SynonymSet;
import org.jspecify.annotations.Nullable;

/**
 * What was read out of a query. It ranks hits, and gives a word its synonyms; it hides nothing.
 *
 * @param text what is searched as text: the query, simplified, without syntax and question words
 * @param places the divisions that it names
 * @param mentions the words of synonym sets that stand in it
 * @param from first day of the time it names, or null
 * @param to last day of that time, or null; null exactly where from is
 */
public record Understood(
    String text, List<Place> places, List<Mention> mentions, @Nullable LocalDate from, @Nullable LocalDate to) {
  /** Nothing but text. */
  public static Understood ofText(String text) {
    return new Understood(text, List.of(), List.of(), null, null);
  }

  public Understood {
    Objects.requireNonNull(text, "text");
    places = List.copyOf(places);
    mentions = List.copyOf(mentions);
    if ((from == null) != (to == null)) {
      throw new IllegalArgumentException("understood time: got from [" + from + "] and to [" + to + "], expected both or neither");
    }
  }

  /** A word of the query with what means the same. */
  public record Mention(String word, SynonymSet set) {}

  /** Keys of the measure types that are named, in the order of the query. */
  public Set<String> measures() {
    return mentions.stream()
        .map(mention -> mention.set().measure())
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
