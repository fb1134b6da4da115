package org.fugong.extraction.page;

/**
 * A line of a page that is no chrome.
 *
 * @param text its words, stripped, never blank
 * @param kind what it does
 */
record PageLine(String text, Kind kind) {
  /** What a line does on its page. */
  enum Kind {
    /** Words of an article: headline, subhead, sentences, names. */
    TEXT,
    /** The article goes on on another page of the newspaper. */
    JUMP,
    /** The article began on another page of the newspaper. */
    RESUME
  }

  PageLine {
    if (text.isBlank()) {
      throw new IllegalArgumentException("line of a page: got a blank one, expected at least one character");
    }
  }
}
