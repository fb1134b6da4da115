package org.fugong.extraction.measure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The groups and types of measures, in their order; loaded from {@code measure-types.tsv} beside this class. */
public final class MeasureTaxonomy {
  private static final String RESOURCE = "measure-types.tsv";

  private final Map<String, MeasureGroup> groups;
  private final Map<String, MeasureType> types;

  private MeasureTaxonomy(Map<String, MeasureGroup> groups, Map<String, MeasureType> types) {
    this.groups = groups;
    this.types = types;
  }

  /** The bundled taxonomy. */
  public static MeasureTaxonomy load() {
    Map<String, MeasureGroup> groups = new LinkedHashMap<>();
    Map<String, MeasureType> types = new LinkedHashMap<>();
    for (String[] cells : ResourceLines.read(RESOURCE, 6)) {
      MeasureGroup group = groups.computeIfAbsent(cells[0], key -> new MeasureGroup(key, cells[1], cells[2]));
      if (types.put(cells[3], new MeasureType(cells[3], cells[4], cells[5], group)) != null) {
        throw new IllegalStateException(RESOURCE + ": type [" + cells[3] + "] stands twice");
      }
    }
    return new MeasureTaxonomy(groups, types);
  }

  /** All groups in the order of the file. */
  public Collection<MeasureGroup> groups() {
    return List.copyOf(groups.values());
  }

  /** All types in the order of the file. */
  public Collection<MeasureType> types() {
    return List.copyOf(types.values());
  }

  /** The type with this key. */
  public Optional<MeasureType> findType(String key) {
    return Optional.ofNullable(types.get(key));
  }

  /** The group with this key. */
  public Optional<MeasureGroup> findGroup(String key) {
    return Optional.ofNullable(groups.get(key));
  }
}
