package org.fugong.extraction.page;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a crawler hands over: the characters of one page and what it knows about it.
 *
 * @param content the page as decoded characters, as it was fetched
 * @param format whether content is HTML or the plain text of a page
 * @param url where it was fetched, or null
 * @param site the name of the site as the crawler knows it, or null
 * @param crawledOn the day it was fetched, or null; gives dates without a year their year
 */
public record RawPage(
    String content,
    Format format,
    @Nullable String url,
    @Nullable String site,
    @Nullable LocalDate crawledOn) {

  public RawPage {
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(format, "format");
  }

  /** A page of plain text of which nothing else is known. */
  public static RawPage ofText(String content) {
    return new RawPage(content, Format.TEXT, null, null, null);
  }

  /** What the characters of a page are. */
  public enum Format {
    TEXT,
    HTML
  }
}
