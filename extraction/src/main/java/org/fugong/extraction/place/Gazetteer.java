package org.fugong.extraction.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The divisions of early 2020; loaded from the resource {@code divisions.tsv} beside this class, which names its sources.
 *
 * <p>A municipality stands in it twice: as the province 北京市 (110000) and as the city 北京市 (110100). A county-level
 * division directly under a province (仙桃市) stands in it as a city.
 */
public final class Gazetteer {
  private static final String RESOURCE = "divisions.tsv";
  private static final int COLUMNS = 7;

  private final Map<String, Division> byCode;
  private final Map<Division.Level, Map<String, List<Division>>> byName = new EnumMap<>(Division.Level.class);
  private final Map<String, List<Division>> children;
  private final Map<String, Place> places;

  private Gazetteer(Map<String, Division> byCode) {
    this.byCode = Collections.unmodifiableMap(byCode);
    this.children = groupByParent(byCode.values());
    for (Division.Level level : Division.Level.values()) {
      byName.put(level, new LinkedHashMap<>());
    }
    byCode.values().forEach(this::addNames);
    this.places = new LinkedHashMap<>();
    byCode.values().forEach(division -> places.put(division.code(), describe(division)));
  }

  private static Map<String, List<Division>> groupByParent(Collection<Division> divisions) {
    Map<String, List<Division>> grouped = new LinkedHashMap<>();
    divisions.stream()
        .filter(division -> division.parentCode() != null)
        .forEach(division -> grouped.computeIfAbsent(division.parentCode(), code -> new ArrayList<>()).add(division));
    return grouped;
  }

  private void addNames(Division division) {
    Map<String, List<Division>> names = byName.get(division.level());
    names.computeIfAbsent(division.name(), name -> new ArrayList<>()).add(division);
    division.shortNames().forEach(name -> names.computeIfAbsent(name, key -> new ArrayList<>()).add(division));
  }

  /** The bundled gazetteer. */
  public static Gazetteer load() {
    try (InputStream in = Gazetteer.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("bundled resource " + RESOURCE + " is missing");
      }
      return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("bundled resource " + RESOURCE + " can't be read", e);
    }
  }

  private static Gazetteer parse(List<String> lines) {
    Map<String, Division> byCode = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != COLUMNS) {
        throw new IllegalStateException(
            RESOURCE + " line " + (i + 1) + ": got " + cells.length + " columns, expected " + COLUMNS);
      }
      if (byCode.put(cells[0], toDivision(cells)) != null) {
        throw new IllegalStateException(RESOURCE + " line " + (i + 1) + ": code [" + cells[0] + "] stands twice");
      }
    }
    return new Gazetteer(byCode);
  }

  private static Division toDivision(String[] cells) {
    return new Division(
        cells[0],
        cells[1],
        Division.Level.valueOf(cells[2]),
        cells[3].isEmpty() ? null : cells[3],
        cells[4].isEmpty() ? List.of() : List.of(cells[4].split(",")),
        parseDegrees(cells[5]),
        parseDegrees(cells[6]));
  }

  private static @Nullable Double parseDegrees(String cell) {
    return cell.isEmpty() ? null : Double.valueOf(cell);
  }

  /** Every division: provinces first, then cities, then districts, each in the order of their codes. */
  public Collection<Division> divisions() {
    return byCode.values();
  }

  /** The division with this code of six digits; 110000 gives the province 北京市, 110100 the city. */
  public Optional<Division> findByCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The divisions of a level that bear this official or short name, or this code; several where a name is ambiguous
   * (鼓楼区). A municipality's province code finds the city too: {@code find(CITY, "110000") gives 110100 北京市}.
   */
  public List<Division> find(Division.Level level, String name) {
    List<Division> named = byName.get(level).get(name);
    if (named != null) {
      return List.copyOf(named);
    }
    Division coded = byCode.get(name);
    if (coded == null) {
      return List.of();
    }
    if (coded.level() == level) {
      return List.of(coded);
    }
    return level == Division.Level.CITY ? findMunicipalCity(coded).map(List::of).orElse(List.of()) : List.of();
  }

  /** The city that a municipality of province level is at the same time: 110000 北京市 gives 110100 北京市. */
  public Optional<Division> findMunicipalCity(Division province) {
    return children(province).stream()
        .filter(city -> province.level() == Division.Level.PROVINCE && city.name().equals(province.name()))
        .findFirst();
  }

  /** The divisions directly below this one, in the order of their codes. */
  public List<Division> children(Division division) {
    return Collections.unmodifiableList(children.getOrDefault(division.code(), List.of()));
  }

  /** The division that this one belongs to. */
  public Optional<Division> findParent(Division division) {
    return Optional.ofNullable(division.parentCode()).flatMap(this::findByCode);
  }

  /**
   * The place that a division is, with the names of the divisions above it. A municipality's province gives the place
   * of its city (110100), so that Beijing is one place.
   */
  public Place placeOf(Division division) {
    Place place = places.get(division.code());
    return place != null ? place : describe(division);
  }

  private Place describe(Division division) {
    return switch (division.level()) {
      case PROVINCE -> findMunicipalCity(division)
          .map(city -> new Place(division.name(), city.name(), null, city.code()))
          .orElseGet(() -> new Place(division.name(), null, null, division.code()));
      case CITY -> new Place(findParent(division).orElse(division).name(), division.name(), null, division.code());
      case DISTRICT -> {
        Division city = findParent(division).orElseThrow();
        yield new Place(findParent(city).orElse(city).name(), city.name(), division.name(), division.code());
      }
    };
  }
}
