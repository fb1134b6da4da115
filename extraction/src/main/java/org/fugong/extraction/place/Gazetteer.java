package org.fugong.extraction.place;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The divisions of early 2020; loaded from the resource {@code divisions.tsv} beside this class. */
public final class Gazetteer {
  private final Map<String, Division> byCode = new LinkedHashMap<>();

  private Gazetteer(List<Division> divisions) {
    divisions.forEach(division -> byCode.put(division.code(), division));
  }

  /** The bundled gazetteer. */
  public static Gazetteer load() {
    return new Gazetteer(List.of(
        new Division("320000", "江苏省", Division.Level.PROVINCE, null, List.of("江苏"), null, null),
        new Division("320100", "南京市", Division.Level.CITY, "320000", List.of("南京"), 32.06, 118.80),
        new Division("320106", "鼓楼区", Division.Level.DISTRICT, "320100", List.of("鼓楼"), null, null),
        new Division("320600", "南通市", Division.Level.CITY, "320000", List.of("南通"), 31.98, 120.89),
        new Division("320611", "港闸区", Division.Level.DISTRICT, "320600", List.of("港闸"), null, null),
        new Division("440000", "广东省", Division.Level.PROVINCE, null, List.of("广东"), null, null),
        new Division("441200", "肇庆市", Division.Level.CITY, "440000", List.of("肇庆"), 23.05, 112.47),
        new Division("350000", "福建省", Division.Level.PROVINCE, null, List.of("福建"), null, null),
        new Division("350500", "泉州市", Division.Level.CITY, "350000", List.of("泉州"), 24.87, 118.68),
        new Division("320300", "徐州市", Division.Level.CITY, "320000", List.of("徐州"), 34.20, 117.28),
        new Division("320302", "鼓楼区", Division.Level.DISTRICT, "320300", List.of("鼓楼"), null, null)));
  }

  /** Every division, provinces first, in the order of their codes. */
  public Collection<Division> divisions() {
    return byCode.values();
  }

  /** The division with this code of six digits. */
  public Optional<Division> findByCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The divisions of a level that bear this official or short name; several where it is ambiguous (鼓楼区). */
  public List<Division> find(Division.Level level, String name) {
    return byCode.values().stream()
        .filter(division -> division.level() == level)
        .filter(division -> division.name().equals(name) || division.shortNames().contains(name))
        .toList();
  }

  /** The division that this one belongs to. */
  public Optional<Division> findParent(Division division) {
    return Optional.ofNullable(division.parentCode()).flatMap(this::findByCode);
  }

  /** The place that a division is, with the names of the divisions above it. */
  public Place placeOf(Division division) {
    return switch (division.level()) {
      case PROVINCE -> new Place(division.name(), null, null, division.code());
      case CITY -> new Place(findParent(division).orElse(division).name(), division.name(), null, division.code());
      case DISTRICT -> {
        Division city = findParent(division).orElseThrow();
        yield new Place(findParent(city).orElse(city).name(), city.name(), division.name(), division.code());
      }
    };
  }
}
