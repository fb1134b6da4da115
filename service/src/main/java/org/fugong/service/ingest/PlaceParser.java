package org.fugong.service.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fugong.extraction.place.Division;
import org.fugong.extraction.place.Gazetteer;
import org.fugong.extraction.place.Place;

/**
 * Reads a place as people give it: {@code "320100"}, {@code "南京市"}, {@code "南京"}, or
 * {@code {"province": "江苏省", "city": "南京市", "district": "鼓楼区"}}, where {@code code} decides if it is there.
 *
 * <p>A bare name means the highest level that bears it: {@code 吉林 gives 吉林省}. A name that several divisions of a level
 * bear ({@code 鼓楼区}) is refused with their codes.
 */
@Singleton
final class PlaceParser {
  private final Gazetteer gazetteer;

  PlaceParser(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The place, or empty after noting on fields what is wrong with it. */
  Optional<Place> parse(JsonNode node, String name, JsonFields fields) {
    List<Division> found;
    if (node.isTextual()) {
      found = find(node.textValue().strip());
    } else if (node.isObject()) {
      found = find(node);
    } else {
      fields.fail(name, "got " + JsonFields.kind(node) + ", expected a name, a code of six digits, or an object with province, city, district");
      return Optional.empty();
    }
    if (found.size() == 1) {
      return Optional.of(gazetteer.placeOf(found.get(0)));
    }
    fields.fail(name, found.isEmpty()
        ? "got [" + node + "], expected a division of China as of early 2020, by name or code of six digits"
        : "got [" + node + "], which could be " + choices(found) + ": give the code");
    return Optional.empty();
  }

  private List<Division> find(String nameOrCode) {
    if (nameOrCode.matches("[0-9]{6}")) {
      return gazetteer.findByCode(nameOrCode).stream().toList();
    }
    for (Division.Level level : Division.Level.values()) {
      List<Division> found = gazetteer.find(level, nameOrCode);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Division> find(JsonNode object) {
    if (object.path("code").isTextual()) {
      return find(object.path("code").textValue());
    }
    List<Division> found = new ArrayList<>();
    for (Division.Level level : Division.Level.values()) {
      String name = object.path(level.name().toLowerCase(java.util.Locale.ROOT)).asText("");
      if (!name.isBlank() && !"null".equals(name)) {
        List<Division> above = List.copyOf(found);
        found = new ArrayList<>(gazetteer.find(level, name.strip()));
        found.removeIf(division -> !above.isEmpty() && !liesIn(division, above));
        if (found.isEmpty()) {
          return List.of();
        }
      }
    }
    return found;
  }

  /** Whether a division is one of these or lies in one; a municipality is a province and a city of the same name. */
  private boolean liesIn(Division division, List<Division> above) {
    Optional<Division> next = Optional.of(division);
    while (next.isPresent()) {
      if (above.contains(next.get())) {
        return true;
      }
      next = gazetteer.findParent(next.get());
    }
    return false;
  }

  private static String choices(List<Division> divisions) {
    return divisions.stream().map(division -> division.name() + " " + division.code()).collect(Collectors.joining(", "));
  }
}
