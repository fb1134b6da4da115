package org.fugong.extraction.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page without its chrome: the lines of its articles and what the chrome said about them.
 *
 * @param lines in page order
 * @param headline the headline, where the page's chrome or mark-up tells it, or null
 * @param subtitle the line that goes with that headline, or null
 * @param authors names that stand after 作者 and the like
 * @param published statements of when the page was published, as they stand
 * @param site the site's name, or null
 * @param flattened whether all of the page stood in one line, which is then one article
 * @param notes what was repaired and dropped, in counts
 * @param dropped what was dropped, line by line
 */
record CleanPage(
    List<PageLine> lines,
    @Nullable String headline,
    @Nullable String subtitle,
    List<String> authors,
    List<String> published,
    @Nullable String site,
    boolean flattened,
    List<String> notes,
    List<DroppedLine> dropped) {
  CleanPage {
    lines = List.copyOf(lines);
    authors = List.copyOf(authors);
    published = List.copyOf(published);
    notes = List.copyOf(notes);
    dropped = List.copyOf(dropped);
  }
}
