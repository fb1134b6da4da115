package org.fugong.extraction.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about all of its articles: evidence for dates and places that stands outside the article itself.
 *
 * @param url where the page was fetched, or null
 * @param site the site's name, from the crawler or the page's own chrome, or null
 * @param crawledOn the day of the crawl, or null
 * @param published the lines (or meta values) that state when the page was published or added, as they stand, in page order
 * @param text the text of all articles of the page in page order, joined by "\n": the context for 我区 and for days without a month
 */
public record PageContext(
    @Nullable String url,
    @Nullable String site,
    @Nullable LocalDate crawledOn,
    List<String> published,
    String text) {
  public PageContext {
    published = List.copyOf(published);
  }
}
