package org.fugong.extraction.page;

import java.util.List;

/**
 * A line that names who wrote or photographed.
 *
 * @param names at least one
 * @param mark what makes the line a byline
 */
record Byline(List<String> names, Mark mark) {
  /** What makes a line of names a byline, from sure to likely. */
  enum Mark {
    /** Dots around the names: ·张三 李四·. */
    DOTS,
    /** A role before or after them: 本报记者 张三. */
    ROLE,
    /** Who took the picture: 张三摄. */
    PHOTO,
    /** Names alone. */
    BARE,
    /** Dots around words of a name's length that begin with no known family name. */
    SHAPE
  }

  Byline {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("names of a byline: got none, expected at least one");
    }
    names = List.copyOf(names);
  }
}
