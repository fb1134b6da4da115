package org.fugong.extraction.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What the mark-up of a page says beside its text: the meta tags that Chinese government sites must carry (ArticleTitle, PubDate, SiteName),
 * Open Graph, JSON-LD and {@code <time>}.
 *
 * <p>{@code <title>某标题_要闻_某某网</title> gives the headline 某标题} where no better source names one.
 */
final class HtmlMetadata {
  private static final int LONGEST_HEADLINE = 140;
  private static final int SHORTEST_HEADLINE = 6;
  private static final Set<String> TITLES = Set.of("articletitle", "og:title", "twitter:title");
  private static final Set<String> DATES =
      Set.of(
          "pubdate", "publishdate", "publish_date", "pubtime", "publishtime", "article:published_time", "og:release_date",
          "og:published_time", "datepublished", "weibo:article:create_at", "release_date", "apub:time", "firstpublishedtime", "createdate");
  private static final Set<String> SITES = Set.of("sitename", "og:site_name", "application-name");
  private static final Set<String> AUTHORS = Set.of("author", "article:author", "og:article:author");
  private static final Pattern TITLE_PARTS = Pattern.compile("\\s{0,3}[_|｜丨]\\s{0,3}|\\s{1,3}[-–—]{1,3}\\s{1,3}|--|-(?=[^-]{2,12}(?:网|在线|门户|政府|日报|新闻|频道)$)");
  private static final Pattern JSON_STRING = Pattern.compile("\"(headline|datePublished)\"\\s{0,8}:\\s{0,8}\"([^\"\\\\]{1,200})\"");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

  private final BylineReader bylines;

  HtmlMetadata(BylineReader bylines) {
    this.bylines = bylines;
  }

  /** What is being collected. */
  private static final class Found {
    private @Nullable String title;
    private @Nullable String site;
    private final Set<String> published = new LinkedHashSet<>();
    private final List<String> authors = new ArrayList<>();
  }

  /** The hints of a page; lines are those of its text, to check a headline against. */
  PageHints read(Document page, Set<String> lines) {
    Found found = new Found();
    for (Element meta : page.select("meta[content]")) {
      readMeta(meta, found);
    }
    for (Element script : page.select("script[type=application/ld+json]")) {
      readJson(script.data(), found);
    }
    Optional<Element> time = Optional.ofNullable(page.selectFirst("time[datetime]"));
    if (found.published.isEmpty() && time.isPresent() && YEAR.matcher(time.get().attr("datetime")).find()) {
      found.published.add(time.get().attr("datetime").strip());
    }
    return new PageHints(headline(page, found, lines), found.authors, List.copyOf(found.published), found.site);
  }

  private void readMeta(Element meta, Found found) {
    String name = (meta.attr("name") + meta.attr("property") + meta.attr("itemprop")).toLowerCase(Locale.ROOT).strip();
    String content = meta.attr("content").strip();
    if (content.isEmpty()) {
      return;
    }
    if (TITLES.contains(name)) {
      found.title = found.title == null ? content : found.title;
    } else if (DATES.contains(name) && YEAR.matcher(content).find()) {
      found.published.add(content);
    } else if (SITES.contains(name)) {
      found.site = found.site == null ? content : found.site;
    } else if (AUTHORS.contains(name)) {
      bylines.read(content).ifPresent(byline -> found.authors.addAll(byline.names()));
    }
  }

  private static void readJson(String json, Found found) {
    Matcher matcher = JSON_STRING.matcher(json);
    while (matcher.find()) {
      String value = Parser.unescapeEntities(matcher.group(2), false).strip();
      if (matcher.group(1).equals("headline")) {
        found.title = found.title == null ? value : found.title;
      } else if (matcher.group(1).equals("datePublished") && YEAR.matcher(value).find()) {
        found.published.add(value);
      }
    }
  }

  /** The first of: what meta tags say, the only h1, the part of the title that stands in the text, the title's first part. */
  private static @Nullable String headline(Document page, Found found, Set<String> lines) {
    List<String> candidates = new ArrayList<>();
    if (found.title != null) {
      candidates.add(found.title);
      candidates.add(TITLE_PARTS.split(found.title)[0]);
    }
    List<Element> headings = page.select("h1");
    if (headings.size() == 1) {
      candidates.add(headings.get(0).text());
    }
    String title = page.title();
    candidates.addAll(List.of(TITLE_PARTS.split(title)));
    candidates.replaceAll(String::strip);
    candidates.removeIf(candidate -> candidate.length() < SHORTEST_HEADLINE || candidate.length() > LONGEST_HEADLINE);
    return candidates.stream().filter(lines::contains).findFirst().orElse(candidates.isEmpty() ? null : candidates.get(0));
  }
}
