package org.fugong.service.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, or a key of a record, and where its value comes from.
 *
 * @param name the key of the API's answers
 * @param value text, number, day, a record or a list of such, or null
 * @param in which formats have it: a spreadsheet wants places in columns, a program in one piece
 */
record Column<D>(String name, Function<D, @Nullable Object> value, In in) {
  /** The formats that have a column. */
  enum In {
    BOTH,
    CSV,
    NDJSON
  }

  static <D> Column<D> of(String name, Function<D, @Nullable Object> value) {
    return new Column<>(name, value, In.BOTH);
  }

  static <D> Column<D> ofTable(String name, Function<D, @Nullable Object> value) {
    return new Column<>(name, value, In.CSV);
  }

  static <D> Column<D> ofRecord(String name, Function<D, @Nullable Object> value) {
    return new Column<>(name, value, In.NDJSON);
  }
}
