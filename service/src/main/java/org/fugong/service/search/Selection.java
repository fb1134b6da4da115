package org.fugong.service.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The values of one facet that a request asks for, as the index holds them (a district by its code, a place otherwise by its
 * official name).
 *
 * @param values of which a hit has at least one, or all where the request says so; empty = any
 * @param excluded of which a hit has none
 */
public record Selection(List<String> values, List<String> excluded) {
  public static final Selection NONE = new Selection(List.of(), List.of());

  public Selection {
    values = values.stream().distinct().toList();
    excluded = excluded.stream().distinct().toList();
  }

  /** Whether it lets everything through. */
  public boolean isEmpty() {
    return values.isEmpty() && excluded.isEmpty();
  }

  /** Every value that it names. */
  public List<String> named() {
    List<String> named = new ArrayList<>(values);
    named.addAll(excluded);
    return named.stream().distinct().toList();
  }
}
