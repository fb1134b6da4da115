package org.fugong.extraction.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page's mark-up says beside its text.
 *
 * @param headline the headline, or null
 * @param authors names of authors
 * @param published statements of when the page was published, as they stand
 * @param site the site's name, or null
 */
record PageHints(@Nullable String headline, List<String> authors, List<String> published, @Nullable String site) {
  /** A page of plain text: nothing but its text. */
  static final PageHints NONE = new PageHints(null, List.of(), List.of(), null);

  PageHints {
    authors = List.copyOf(authors);
    published = List.copyOf(published);
  }
}
