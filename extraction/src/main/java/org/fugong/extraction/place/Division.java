package org.fugong.extraction.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An administrative division of early 2020.
 *
 * @param code six digits of GB/T 2260
 * @param name full official name: 南京市
 * @param level which of the three levels
 * @param parentCode the division that it belongs to; null for provinces
 * @param shortNames other names in use, the usual short one first: 南京
 * @param latitude degrees north (WGS 84) of its seat, or null where unknown; known for every city
 * @param longitude degrees east of its seat, or null where unknown
 */
public record Division(
    String code,
    String name,
    Level level,
    @Nullable String parentCode,
    List<String> shortNames,
    @Nullable Double latitude,
    @Nullable Double longitude) {
  public Division {
    shortNames = List.copyOf(shortNames);
  }

  /** Province level, prefecture level (with county-level divisions directly under a province), county level. */
  public enum Level {
    PROVINCE,
    CITY,
    DISTRICT
  }
}
