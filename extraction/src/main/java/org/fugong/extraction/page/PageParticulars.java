package org.fugong.extraction.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line of labels and values says about its page.
 *
 * @param published the statement of when the page was published, as it stands, or null
 * @param title the headline after 标题, or null
 * @param source where the text was taken from, or null
 * @param authors the names after 作者, in order
 * @param end the offset up to which the line was labels and values
 */
record PageParticulars(
    @Nullable String published, @Nullable String title, @Nullable String source, List<String> authors, int end) {
  PageParticulars {
    authors = List.copyOf(authors);
  }

  /** Collects the parts while a line is read. */
  static final class Builder {
    private @Nullable String published;
    private @Nullable String title;
    private @Nullable String source;
    private final List<String> authors = new ArrayList<>();

    void published(String raw) {
      published = published == null ? raw : published + " " + raw;
    }

    void title(String text) {
      title = text.isBlank() ? title : text.strip();
    }

    void source(String name) {
      source = name.isBlank() ? source : name.strip();
    }

    void authors(List<String> names) {
      authors.addAll(names);
    }

    PageParticulars build(int end) {
      return new PageParticulars(published, title, source, authors, end);
    }
  }
}
