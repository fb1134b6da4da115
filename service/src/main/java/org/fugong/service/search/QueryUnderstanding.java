package org.fugong.service.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fugong.extraction.measure.MeasureTaxonomy;
import org.fugong.extraction.place.Division;
import org.fugong.extraction.place.Gazetteer;
import org.fugong.extraction.place.Place;
import org.fugong.service.search.Understood.Mention;
import org.fugong.service.search.Understood.PlaceMention;

/**
 * Reads places, times and measure types out of a query. {@code 南京2月减租 gives 南京市, 2020-02-01 to 2020-02-29 and rent_relief}.
 *
 * <p>A county is read by its full name, a county-level city (昆山市) also by its short one: most other short names (和平, 资源) are
 * common words. {@code known weakness: 白银 in 白银价格 is read as the city}.
 */
public final class QueryUnderstanding {
  private static final String NOT_BEHIND_A_PLACE = "路街";

  private final Gazetteer gazetteer;
  private final Synonyms synonyms;
  private final QuestionWords questionWords = QuestionWords.load();
  private final Clock clock;
  private final int yearOfMonths;
  private final Map<String, List<Division>> divisions = new HashMap<>();
  private final int longest;

  /** @param yearOfMonths the year that 2月 means where the query names none: the one that the collection is about */
  public QueryUnderstanding(Gazetteer gazetteer, MeasureTaxonomy taxonomy, Clock clock, int yearOfMonths) {
    this.gazetteer = gazetteer;
    this.synonyms = Synonyms.load(taxonomy);
    this.clock = clock;
    this.yearOfMonths = yearOfMonths;
    gazetteer.divisions().forEach(this::learn);
    this.longest = divisions.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  private void learn(Division division) {
    boolean shortNamesTell = division.level() != Division.Level.DISTRICT || division.name().endsWith("市");
    List<String> names = new ArrayList<>(List.of(division.name()));
    if (shortNamesTell) {
      names.addAll(division.shortNames());
    }
    names.stream().distinct()
        .filter(name -> name.length() > 2 || name.length() == 2 && shortNamesTell)
        .forEach(name -> divisions.computeIfAbsent(name, key -> new ArrayList<>()).add(division));
  }

  /** The query as text alone, for {@code understand=false}; question words are left out all the same. */
  public Understood readText(QueryText query) {
    return Understood.ofText(questionWords.leaveOut(query.text()));
  }

  /** All that can be read out of the query. */
  public Understood read(QueryText query) {
    String text = query.text();
    List<Mention> mentions = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      Optional<String> place = findPlaceAt(text, at);
      Optional<String> word = place.isPresent() ? Optional.empty() : synonyms.findWordAt(text, at);
      place.filter(name -> !names.contains(name)).ifPresent(names::add);
      word.map(found -> new Mention(found, synonyms.setOf(found))).filter(found -> !mentions.contains(found)).ifPresent(mentions::add);
      at += Math.max(1, place.or(() -> word).map(String::length).orElse(1));
    }
    Optional<TimeExpression> time = TimeExpression.find(text, LocalDate.now(clock), yearOfMonths);
    List<Place> places = places(names.stream().map(divisions::get).toList());
    return new Understood(questionWords.leaveOut(text), places, placeMentions(names, places), mentions,
        time.isPresent() ? TimeExpression.words(text) : List.of(), time.map(TimeExpression::from).orElse(null), time.map(TimeExpression::to).orElse(null));
  }

  /** Each name with those of its divisions that were chosen, or all where the query names a division inside it. */
  private List<PlaceMention> placeMentions(List<String> names, List<Place> chosen) {
    return names.stream().map(name -> {
      List<Place> all = best(divisions.get(name)).stream().map(gazetteer::placeOf).distinct().toList();
      List<Place> told = all.stream().filter(chosen::contains).toList();
      return new PlaceMention(name, told.isEmpty() ? all : told);
    }).toList();
  }

  private Optional<String> findPlaceAt(String text, int start) {
    for (int length = Math.min(longest, text.length() - start); length > 1; length--) {
      String name = text.substring(start, start + length);
      int next = start + length;
      boolean street = next < text.length() && NOT_BEHIND_A_PLACE.indexOf(text.charAt(next)) >= 0;
      if (divisions.containsKey(name) && !street) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** One place for each name; a name of several divisions is told by another place of the query that holds one of them. */
  private List<Place> places(List<List<Division>> named) {
    Map<String, Division> chosen = new LinkedHashMap<>();
    for (List<Division> candidates : named) {
      List<Division> inside = candidates.stream().filter(candidate -> isInsideAnother(candidate, named)).toList();
      best(inside.isEmpty() ? candidates : inside).forEach(division -> chosen.put(division.code(), division));
    }
    List<Division> all = List.copyOf(chosen.values());
    return all.stream()
        .filter(division -> all.stream().noneMatch(other -> isInside(other, division)))
        .map(gazetteer::placeOf)
        .distinct()
        .toList();
  }

  /** Of a municipality, the city; of 吉林, the province and the city; else all that bear the name. */
  private static List<Division> best(List<Division> candidates) {
    boolean higher = candidates.stream().anyMatch(candidate -> candidate.level() != Division.Level.DISTRICT);
    return candidates.stream().filter(candidate -> !higher || candidate.level() != Division.Level.DISTRICT).toList();
  }

  private boolean isInsideAnother(Division candidate, List<List<Division>> named) {
    return named.stream().flatMap(List::stream).anyMatch(other -> isInside(candidate, other));
  }

  private boolean isInside(Division division, Division other) {
    return gazetteer.findParent(division)
        .filter(parent -> parent.code().equals(other.code()) || isInside(parent, other))
        .isPresent();
  }
}
