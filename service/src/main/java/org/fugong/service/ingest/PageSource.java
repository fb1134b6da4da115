package org.fugong.service.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fugong.service.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * What a crawler knows about a page besides its content.
 *
 * @param url http or https, at most 2,048 characters, or null
 * @param site at most 200 characters, or null
 * @param crawledOn the day of the crawl in China, or null
 */
record PageSource(@Nullable String url, @Nullable String site, @Nullable LocalDate crawledOn) {
  static final int MAX_URL = 2048;
  static final int MAX_SITE = 200;

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final List<Function<String, LocalDate>> DAYS = List.of(
      LocalDate::parse,
      text -> OffsetDateTime.parse(text).atZoneSameInstant(CHINA).toLocalDate(),
      text -> LocalDateTime.parse(text.replace(' ', 'T')).toLocalDate(),
      text -> Instant.parse(text).atZone(CHINA).toLocalDate());

  /** Checks and reads what was given; blank is the same as absent. */
  static PageSource read(@Nullable String url, @Nullable String site, @Nullable String crawledAt) {
    return new PageSource(
        present(url).map(PageSource::checkUrl).orElse(null),
        present(site).map(PageSource::checkSite).orElse(null),
        present(crawledAt).map(PageSource::readDay).orElse(null));
  }

  private static Optional<String> present(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
  }

  private static String checkUrl(String url) {
    boolean plain = url.chars().noneMatch(Character::isWhitespace) && VisibleText.of(url).equals(url);
    if (url.length() > MAX_URL || !plain || !url.matches("(?i)https?://[^/].*")) {
      throw InvalidRequestException.of("url", "got [" + shorten(url)
          + "], expected an http or https URL of at most " + MAX_URL + " characters without spaces");
    }
    return url;
  }

  private static String checkSite(String site) {
    if (site.length() > MAX_SITE || !VisibleText.of(site).equals(site)) {
      throw InvalidRequestException.of("site", "got [" + shorten(site) + "], expected a name of at most " + MAX_SITE + " visible characters");
    }
    return site;
  }

  private static LocalDate readDay(String text) {
    for (Function<String, LocalDate> day : DAYS) {
      try {
        LocalDate read = day.apply(text);
        if (read.getYear() >= 1990 && read.getYear() <= 9999) {
          return read;
        }
      } catch (DateTimeException e) {
        // not of this form; the next one may read it
      }
    }
    throw InvalidRequestException.of(
        "crawledAt", "got [" + shorten(text) + "], expected a day or time such as 2020-02-27 or 2020-02-27T08:30:00+08:00");
  }

  private static String shorten(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100) + "…";
  }
}
