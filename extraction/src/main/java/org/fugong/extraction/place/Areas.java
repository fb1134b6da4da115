package org.fugong.extraction.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fugong.extraction.place.Division.Level;

/**
 * How divisions lie in one another, with a municipality as one division: its city.
 *
 * <p>The area of a district is its city: {@code 港闸区 gives 南通市, 江苏省 gives 江苏省, 朝阳区 of 北京市 gives 北京市 (110100)}.
 */
record Areas(Gazetteer gazetteer) {
  /** The city of a district, the city of a municipality's province, else the division itself. */
  Division areaOf(Division division) {
    return switch (division.level()) {
      case DISTRICT -> gazetteer.findParent(division).orElseThrow();
      case CITY -> division;
      case PROVINCE -> gazetteer.findMunicipalCity(division).orElse(division);
    };
  }

  /** The division and those above it, from below; a municipality once. */
  List<Division> upwards(Division division) {
    List<Division> chain = new ArrayList<>();
    Optional<Division> at = Optional.of(division.level() == Level.PROVINCE ? areaOf(division) : division);
    while (at.isPresent()) {
      chain.add(at.get());
      at = isMunicipal(at.get()) ? Optional.empty() : gazetteer.findParent(at.get());
    }
    return chain;
  }

  /** Whether the division is the other one or lies in it. */
  boolean isWithin(Division division, Division above) {
    return upwards(division).contains(normal(above));
  }

  private Division normal(Division above) {
    return above.level() == Level.PROVINCE ? areaOf(above) : above;
  }

  /** Whether this is the city of 北京市, 天津市, 上海市 or 重庆市. */
  boolean isMunicipal(Division division) {
    return division.level() == Level.CITY
        && gazetteer.findParent(division).filter(province -> province.name().equals(division.name())).isPresent();
  }

  /** The province of a division; a municipality's city for those in it. */
  Division provinceOf(Division division) {
    List<Division> chain = upwards(division);
    return chain.get(chain.size() - 1);
  }
}
