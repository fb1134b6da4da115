package org.fugong.extraction.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fugong.extraction.place.Division.Level;

/**
 * How divisions lie in one another, with a municipality as one division: its city.
 *
 * <p>The area of a district is its city: {@code 港闸区 gives 南通市, 江苏省 gives 江苏省, 朝阳区 of 北京市 gives 北京市 (110100)}.
 */
final class Areas {
  /** By its code: the division and those above it, from below; a municipality once, as a city. */
  private final Map<String, List<Division>> chains = new HashMap<>();
  private final Set<String> municipal = new HashSet<>();

  Areas(Gazetteer gazetteer) {
    for (Division division : gazetteer.divisions()) {
      gazetteer.findMunicipalCity(division).ifPresent(city -> municipal.add(city.code()));
    }
    for (Division division : gazetteer.divisions()) {
      List<Division> chain = new ArrayList<>();
      Optional<Division> at = Optional.of(gazetteer.findMunicipalCity(division).orElse(division));
      while (at.isPresent()) {
        chain.add(at.get());
        at = isMunicipal(at.get()) ? Optional.empty() : gazetteer.findParent(at.get());
      }
      chains.put(division.code(), List.copyOf(chain));
    }
  }

  /** The city of a district, the city of a municipality's province, else the division itself. */
  Division areaOf(Division division) {
    return upwards(division).get(division.level() == Level.DISTRICT ? 1 : 0);
  }

  /** The division and those above it, from below; a municipality once, as a city. */
  List<Division> upwards(Division division) {
    return chains.get(division.code());
  }

  /** The division itself, or the city that a municipality's province is. */
  Division normal(Division division) {
    return upwards(division).get(0);
  }

  /** Whether the division is the other one or lies in it. */
  boolean isWithin(Division division, Division above) {
    String code = normal(above).code();
    for (Division each : upwards(division)) {
      if (each.code().equals(code)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this is the city of 北京市, 天津市, 上海市 or 重庆市. */
  boolean isMunicipal(Division division) {
    return municipal.contains(division.code());
  }

  /** The province of a division; a municipality's city for those in it. */
  Division provinceOf(Division division) {
    List<Division> chain = upwards(division);
    return chain.get(chain.size() - 1);
  }
}
