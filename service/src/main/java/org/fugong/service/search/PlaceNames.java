package org.fugong.service.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fugong.extraction.page.SimplifiedScript;
import org.fugong.extraction.place.Division;
import org.fugong.extraction.place.Division.Level;
import org.fugong.extraction.place.Gazetteer;

/**
 * The divisions by the names that people type and by the values that facets show: the official name, or for a county whose
 * name others bear too its code, with {@code 鼓楼区（南京市）} as label.
 */
public final class PlaceNames {
  private static final int MAX_NEAR = 5;
  private static final int NO_MATCH = 3;

  private final Gazetteer gazetteer;
  private final Set<String> sharedDistrictNames;

  public PlaceNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.sharedDistrictNames = gazetteer.divisions().stream()
        .filter(division -> division.level() == Level.DISTRICT)
        .collect(Collectors.groupingBy(Division::name, Collectors.counting()))
        .entrySet().stream().filter(entry -> entry.getValue() > 1).map(java.util.Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The divisions of a level that the text names: official or short name, code, or a facet's label; empty where there is none. */
  public List<Division> find(Level level, String text) {
    String name = SimplifiedScript.of(text.strip()).replace('(', '（').replace(')', '）');
    if (name.matches("[0-9]{6}")) {
      return gazetteer.findByCode(name).flatMap(division -> atLevel(division, level)).map(List::of).orElse(List.of());
    }
    List<Division> found = gazetteer.find(level, name);
    if (!found.isEmpty()) {
      return found;
    }
    return ofLevel(level).stream().filter(division -> label(division).equals(name)).toList();
  }

  /** A municipality's code names it as a province and as a city. */
  private Optional<Division> atLevel(Division division, Level level) {
    if (division.level() == level) {
      return Optional.of(division);
    }
    return gazetteer.find(level, division.name()).stream().filter(same -> isMunicipality(same, division)).findFirst();
  }

  private boolean isMunicipality(Division one, Division other) {
    return gazetteer.findParent(one).filter(other::equals).isPresent() || gazetteer.findParent(other).filter(one::equals).isPresent();
  }

  /** The names of the level most like the text, at most five; of other levels where the text is one of their names. */
  public List<String> near(Level level, String text) {
    String name = SimplifiedScript.of(text.strip());
    return ofLevel(level).stream()
        .map(Division::name)
        .distinct()
        .filter(candidate -> Spelling.distance(name, candidate) < Math.max(name.length(), candidate.length()))
        .sorted(Comparator.<String>comparingInt(candidate -> Spelling.distance(name, candidate)).thenComparing(Comparator.naturalOrder()))
        .limit(MAX_NEAR)
        .toList();
  }

  /** The divisions that a query looks for: names that start with its text before those that hold it, larger divisions first. */
  public List<Division> search(PlaceQuery query) {
    return gazetteer.divisions().stream()
        .filter(division -> query.level() == null || division.level() == query.level())
        .filter(division -> query.parent() == null || query.parent().equals(division.parentCode()))
        .filter(division -> rank(division, query.text()) < NO_MATCH)
        .sorted(Comparator.<Division>comparingInt(division -> rank(division, query.text()))
            .thenComparing(Division::level).thenComparing(Division::code))
        .limit(query.size())
        .toList();
  }

  private static int rank(Division division, String text) {
    List<String> names = Stream.concat(Stream.of(division.name(), division.code()), division.shortNames().stream()).toList();
    if (names.contains(text)) {
      return 0;
    }
    return names.stream().anyMatch(name -> name.startsWith(text)) ? 1 : names.stream().anyMatch(name -> name.contains(text)) ? 2 : NO_MATCH;
  }

  /** The division of a level with this official name, which is no other's. */
  public Optional<Division> findOfficial(Level level, String name) {
    return gazetteer.find(level, name).stream().filter(division -> division.name().equals(name)).findFirst();
  }

  /** The division with this code. */
  public Optional<Division> findByCode(String code) {
    return gazetteer.findByCode(code);
  }

  /** How a facet and a parameter name the division. */
  public String value(Division division) {
    return isShared(division) ? division.code() : division.name();
  }

  /** How a person reads it: 鼓楼区（南京市） where several bear the name. */
  public String label(Division division) {
    return isShared(division)
        ? division.name() + "（" + gazetteer.findParent(division).map(Division::name).orElse(division.code()) + "）"
        : division.name();
  }

  private boolean isShared(Division division) {
    return division.level() == Level.DISTRICT && sharedDistrictNames.contains(division.name());
  }

  private Collection<Division> ofLevel(Level level) {
    return gazetteer.divisions().stream().filter(division -> division.level() == level).toList();
  }
}
