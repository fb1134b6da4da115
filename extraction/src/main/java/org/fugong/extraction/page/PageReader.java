package org.fugong.extraction.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Repairs, cleans and splits: from a raw page to the texts of its articles. Immutable and safe for many threads. */
public final class PageReader {
  /** The least that an article has: one sentence of some ten characters. */
  private static final int SHORTEST_ARTICLE = 10;

  private static final int SHORTEST_CAPTION = 5;

  private final TextRepair repair = new TextRepair();
  private final BylineReader bylines = new BylineReader();
  private final HtmlPage htmlPage = new HtmlPage(bylines);
  private final PageCleaner cleaner = new PageCleaner(bylines);
  private final SentenceJoiner joiner = new SentenceJoiner(bylines);
  private final ArticleSplitter splitter = new ArticleSplitter(bylines);

  /**
   * The articles of a page in page order; the same page always gives the same articles.
   *
   * @throws UnreadablePageException where the page holds no article
   */
  public List<ArticleText> read(RawPage page) {
    Reading reading = split(page, new ArrayList<>());
    if (reading.articles.isEmpty()) {
      throw new UnreadablePageException(
          "page holds no article: looked for a paragraph with a sentence of at least " + SHORTEST_ARTICLE
              + " Chinese characters, got " + page.content().length() + " characters with " + reading.lines.size()
              + " line(s) that are no chrome and no sentence among them");
    }
    return reading.articles;
  }

  /** The same articles with what stands in none of them; a page that holds no article tells here what was dropped of it. */
  public SplitPage explain(RawPage page) {
    List<DroppedLine> dropped = new ArrayList<>();
    Reading reading = split(page, dropped);
    dropped.addAll(LeftOver.of(reading.lines, reading.articles));
    return new SplitPage(reading.articles, dropped);
  }

  /** What became of a page: its articles and the lines that they were cut out of. */
  private record Reading(List<ArticleText> articles, List<PageLine> lines) {}

  private Reading split(RawPage page, List<DroppedLine> dropped) {
    CleanPage clean = clean(page, dropped);
    List<String> notes = new ArrayList<>(clean.notes());
    List<PageLine> joined = clean.flattened() ? clean.lines() : joiner.join(clean.lines(), notes);
    List<PageLine> lines = RepeatedText.drop(joined, notes, dropped);
    List<ArticleSplitter.Part> parts = splitter.split(clean, lines).stream().filter(PageReader::isArticle).toList();
    return new Reading(articles(page, clean, parts, notes), lines);
  }

  private CleanPage clean(RawPage page, List<DroppedLine> dropped) {
    PageHints hints = PageHints.NONE;
    String text = page.content();
    if (HtmlPage.isHtml(text) || page.format() == RawPage.Format.HTML && HtmlPage.hasTag(text)) {
      HtmlPage.Content content = htmlPage.read(text);
      dropped.addAll(content.dropped());
      hints = content.hints();
      text = content.text();
    }
    CleanPage clean = cleaner.clean(repair.repair(text), hints);
    dropped.addAll(clean.dropped());
    return clean;
  }

  private static List<ArticleText> articles(
      RawPage page, CleanPage clean, List<ArticleSplitter.Part> parts, List<String> notes) {
    String text = parts.stream().flatMap(PageReader::texts).collect(Collectors.joining("\n"));
    String site = page.site() == null ? clean.site() : page.site();
    PageContext context = new PageContext(page.url(), site, page.crawledOn(), clean.published(), text);
    return parts.stream()
        .map(
            part ->
                new ArticleText(
                    part.kind(),
                    part.headline().title(),
                    part.headline().subtitle(),
                    part.byline(),
                    body(part, clean.flattened()),
                    notes,
                    context))
        .toList();
  }

  private static String body(ArticleSplitter.Part part, boolean flattened) {
    return part.paragraphs().stream()
        .map(paragraph -> flattened ? paragraph : SentenceJoiner.removeStraySpaces(paragraph))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> texts(ArticleSplitter.Part part) {
    return Stream.concat(
        Stream.of(part.headline().subtitle(), part.headline().title()).filter(ArticleSplitter::isTold),
        part.paragraphs().stream());
  }

  /** Whether a part holds a sentence: enough Chinese characters and an end or pause among them. */
  private static boolean isArticle(ArticleSplitter.Part part) {
    int shortest = part.kind() == ArticleKind.CAPTION ? SHORTEST_CAPTION : SHORTEST_ARTICLE;
    return part.paragraphs().stream().anyMatch(paragraph -> isSentence(paragraph, shortest));
  }

  private static boolean isSentence(String paragraph, int shortest) {
    long han = paragraph.chars().limit(400).filter(c -> Han.isHan((char) c)).count();
    return han >= shortest && LineShape.isBody(paragraph);
  }
}
