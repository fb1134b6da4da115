package org.fugong.service.ingest;

import io.micronaut.serde.annotation.Serdeable;
import org.fugong.service.index.ArticleDocument;
import org.jspecify.annotations.Nullable;

/**
 * An article that stands in the index now, and the line that it came from.
 *
 * @param line the line's number, counted from 1
 * @param id the article's id
 * @param kind article or caption
 * @param title its title, or null
 */
@Serdeable
public record Accepted(int line, String id, String kind, @Nullable String title) {
  static Accepted of(int line, ArticleDocument article) {
    return new Accepted(line, article.id(), article.kind(), article.titleAsWritten());
  }
}
