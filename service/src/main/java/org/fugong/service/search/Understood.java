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
 * What was read out of a query. It ranks hits, and gives a word what else means the same; it hides nothing.
 *
 * @param text what is searched as text: the query, simplified, without syntax and question words
 * @param places the divisions that it names
 * @param placeMentions the words of the query that name them, each with what it names
 * @param mentions the words of synonym sets that stand in it
 * @param timeWords the words of the query that name the time
 * @param from first day of the time it names, or null
 * @param to last day of that time, or null; null exactly where from is
 */
public record Understood(
    String text,
    List<Place> places,
    List<PlaceMention> placeMentions,
    List<Mention> mentions,
    List<String> timeWords,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  /** What stands for the time in {@link #without}. */
  public static final String DATE = "date";

  /** Nothing but text. */
  public static Understood ofText(String text) {
    return new Understood(text, List.of(), List.of(), List.of(), List.of(), null, null);
  }

  public Understood {
    Objects.requireNonNull(text, "text");
    places = List.copyOf(places);
    placeMentions = List.copyOf(placeMentions);
    mentions = List.copyOf(mentions);
    timeWords = List.copyOf(timeWords);
    if ((from == null) != (to == null)) {
      throw new IllegalArgumentException("understood time: got from [" + from + "] and to [" + to + "], expected both or neither");
    }
  }

  /**
   * The same without some of it; the words themselves stay in the text.
   *
   * @param ignored codes of places, keys of measure types, {@code date} for the time
   */
  public Understood without(Set<String> ignored) {
    boolean timeless = ignored.contains(DATE);
    return new Understood(
        text,
        places.stream().filter(place -> !ignored.contains(place.code())).toList(),
        placeMentions.stream().filter(mention -> mention.places().stream().noneMatch(place -> ignored.contains(place.code()))).toList(),
        mentions.stream().filter(mention -> mention.set().measure() == null || !ignored.contains(mention.set().measure())).toList(),
        timeless ? List.of() : timeWords,
        timeless ? null : from,
        timeless ? null : to);
  }

  /** A word of the query with the divisions that it names. */
  public record PlaceMention(String word, List<Place> places) {
    public PlaceMention {
      places = List.copyOf(places);
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
