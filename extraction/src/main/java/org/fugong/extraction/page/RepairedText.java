package org.fugong.extraction.page;

import java.util.List;

/**
 * A page's characters with the damage of converters and crawlers undone.
 *
 * @param text the page, lines ended by "\n"
 * @param notes what was repaired or dropped, in English, one sentence each
 */
record RepairedText(String text, List<String> notes) {
  RepairedText {
    notes = List.copyOf(notes);
  }
}
