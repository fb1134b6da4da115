package org.fugong.service.ingest;

import java.util.Optional;
import java.util.Set;
import org.fugong.extraction.page.RawPage;
import org.fugong.service.InvalidRequestException;

/** From a page as JSON, {@code {"text" or "html", "url", "site", "crawledAt"}}, to a raw page. */
public final class PageParser {
  private static final Set<String> KEYS = new java.util.TreeSet<>(Set.of("text", "html", "url", "site", "crawledAt"));

  private PageParser() {}

  /**
   * Reads one page.
   *
   * @throws InvalidRequestException where it is no such page
   */
  public static RawPage parse(byte[] json) {
    JsonFields fields = JsonFields.parse(json, KEYS);
    Optional<String> text = fields.findText("text", Integer.MAX_VALUE);
    Optional<String> html = fields.findText("html", Integer.MAX_VALUE);
    Optional<String> url = fields.findText("url", PageSource.MAX_URL);
    Optional<String> site = fields.findText("site", PageSource.MAX_SITE);
    Optional<String> crawledAt = fields.findText("crawledAt", 64);
    fields.check();
    if (text.isPresent() == html.isPresent()) {
      throw InvalidRequestException.of("text", "got " + (text.isPresent() ? "both" : "neither") + " text and html, expected one of them");
    }
    PageSource source = PageSource.read(url.orElse(null), site.orElse(null), crawledAt.orElse(null));
    return new RawPage(
        text.or(() -> html).orElseThrow(),
        text.isPresent() ? RawPage.Format.TEXT : RawPage.Format.HTML,
        source.url(),
        source.site(),
        source.crawledOn());
  }
}
