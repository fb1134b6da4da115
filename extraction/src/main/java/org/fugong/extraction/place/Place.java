package org.fugong.extraction.place;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A division that an article is about, by its full official names of early 2020.
 *
 * @param province province level: 江苏省, 北京市, 广西壮族自治区
 * @param city prefecture level, a municipality itself, or a county-level division directly under a province;
 *     null for a whole province
 * @param district county level, or null
 * @param code six digits of GB/T 2260 for the most exact of the three: 320100
 */
public record Place(String province, @Nullable String city, @Nullable String district, String code) {
  public Place {
    Objects.requireNonNull(province, "province");
    if (city == null && district != null) {
      throw new IllegalArgumentException("place: got district [" + district + "] without a city");
    }
    if (code.length() != 6 || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException("place: got code [" + code + "], expected six digits");
    }
  }
}
