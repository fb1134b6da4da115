package org.fugong.service.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists as documents hold them. */
final class Lists {
  private Lists() {}

  /** An unmodifiable copy; an empty list for null, which is what a key missing from a document's source reads as. */
  static <T> List<T> copy(@Nullable List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }
}
