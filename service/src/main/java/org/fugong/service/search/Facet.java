package org.fugong.service.search;

import java.util.Arrays;
import java.util.Optional;

/** What hits are counted by. */
public enum Facet {
  PROVINCE("province"),
  CITY("city"),
  DISTRICT("district"),
  MEASURE("measure"),
  MEASURE_GROUP("measureGroup"),
  DATE("date"),
  SITE("site"),
  KIND("kind");

  private final String key;

  Facet(String key) {
    this.key = key;
  }

  /** Its name in parameters and answers. */
  public String key() {
    return key;
  }

  /** The facet of this name. */
  public static Optional<Facet> find(String key) {
    return Arrays.stream(values()).filter(facet -> facet.key.equals(key)).findFirst();
  }
}
