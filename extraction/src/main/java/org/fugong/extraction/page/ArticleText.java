package org.fugong.extraction.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One article as text, cut out of its page, repaired and free of chrome; nothing has been read out of it yet.
 *
 * @param kind article or caption
 * @param title the headline, or null where the page has none
 * @param subtitle kicker or second headline, or null
 * @param byline the names of who wrote or photographed it, without 记者, 摄 and the like
 * @param body paragraphs separated by "\n", in the script that they came in; never blank
 * @param notes what was repaired or dropped on the way, in English, one sentence each
 * @param page what the page says about all of its articles
 */
public record ArticleText(
    ArticleKind kind,
    @Nullable String title,
    @Nullable String subtitle,
    List<String> byline,
    String body,
    List<String> notes,
    PageContext page) {
  public ArticleText {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(page, "page");
    byline = List.copyOf(byline);
    notes = List.copyOf(notes);
    if (body.isBlank()) {
      throw new IllegalArgumentException("body of an article: got a blank text, expected at least one character");
    }
  }

  /** The same with one more note. */
  public ArticleText withNote(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new ArticleText(kind, title, subtitle, byline, body, more, page);
  }
}
