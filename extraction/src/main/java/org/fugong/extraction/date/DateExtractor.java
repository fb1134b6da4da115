package org.fugong.extraction.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fugong.extraction.page.ArticleText;
import org.fugong.extraction.page.PageContext;
import org.jspecify.annotations.Nullable;

/**
 * On which day an article was published, or else the latest day of what it reports: the first that the article has of
 * the page's statement ({@link PublishedLines}), the dateline ({@link Dateline}), the signoff ({@link Signoff}), a day on
 * which something happened ({@link ReportedDays}); where it has none of these, the day in the page's address, which counts
 * as published. No day after the page's own is ever given. Immutable and safe for many threads.
 */
public final class DateExtractor {
  /** How much of a page's other text is searched for the month of a lone day. */
  private static final int PAGE_WINDOW = 200_000;
  private static final Pattern LONE_DAY = Pattern.compile("(?<![\\d月])\\d{1,2}日");
  private static final Pattern RELATIVE = Pattern.compile("(昨[天日晚])|(前[天日])(?!起)|(今[天日晚晨])");

  private final DateCues cues = DateCues.load();
  private final Signoff signoff = new Signoff(cues);
  private final ReportedDays reported = new ReportedDays(cues);

  /** The article's date and where it was read. */
  public ArticleDate extract(ArticleText article) {
    return read(article).date();
  }

  /** The article's date with the words that gave it. */
  public DateReading read(ArticleText article) {
    return read(article, () -> findPageDay(article.page()));
  }

  /** {@link #read(ArticleText)}; pageDay gives the {@link #findPageDay} of the article's page, where it is asked. */
  public DateReading read(ArticleText article, Supplier<Optional<LocalDate>> pageDay) {
    PageContext page = article.page();
    LocalDate crawl = page.crawledOn() != null ? page.crawledOn() : PublishedLines.latestPlausible();
    Optional<LocalDate> stated = PublishedLines.find(page.published(), crawl);
    if (stated.isPresent()) {
      return new DateReading(new ArticleDate(stated.get(), DateSource.PUBLISHED), String.join(" ", page.published()), -1);
    }
    String text = NormalText.of(headOf(article) + article.body());
    return PublishedLines.findInText(text, crawl)
        .map(mention -> reading(article, mention, DateSource.PUBLISHED))
        .orElseGet(() -> readText(article, text, crawl, pageDay));
  }

  private DateReading readText(
      ArticleText article, String text, LocalDate crawl, Supplier<Optional<LocalDate>> pageDay) {
    Optional<LocalDate> address = findInAddress(article.page(), crawl);
    CalendarContext calendar = calendarOf(article.page(), address.orElse(null));
    List<DateMention> mentions = scan(text, calendar, pageDay);
    Optional<DateMention> dateline = Dateline.find(text, mentions).filter(mention -> !calendar.isFuture(mention.day()));
    if (dateline.isPresent()) {
      return reading(article, dateline.get(), DateSource.DATELINE);
    }
    Optional<DateMention> signed = signoff.find(text, mentions, calendar);
    if (signed.isPresent()) {
      return reading(article, signed.get(), DateSource.SIGNOFF);
    }
    return reported.findLatest(text, mentions, calendar, 0, text.length())
        .map(mention -> reading(article, mention, DateSource.EVENT))
        .orElseGet(() -> address
            .map(day -> new DateReading(new ArticleDate(day, DateSource.PUBLISHED), article.page().url(), -1))
            .orElse(DateReading.NONE));
  }

  private static Optional<LocalDate> findInAddress(PageContext page, LocalDate crawl) {
    return Optional.ofNullable(page.url()).flatMap(url -> PublishedLines.findInAddress(url, crawl));
  }

  private static CalendarContext calendarOf(PageContext page, @Nullable LocalDate address) {
    LocalDate latest = address != null ? address : page.crawledOn();
    return new CalendarContext(latest == null ? CalendarContext.CORPUS_YEAR : latest.getYear(), latest, null);
  }

  /** The days of the body; lone days take their month from the page's other text where the body has none. */
  private List<DateMention> scan(String text, CalendarContext calendar, Supplier<Optional<LocalDate>> pageDay) {
    List<DateMention> mentions = DateScanner.scan(text, cues, calendar);
    if (!mentions.isEmpty() || !LONE_DAY.matcher(text).find()) {
      return mentions;
    }
    return pageDay.get().map(day -> DateScanner.scan(text, cues, calendar.withNear(day))).orElse(mentions);
  }

  /** The latest day that all articles of a page report together: it gives its month to a lone day of one of them. */
  public Optional<LocalDate> findPageDay(PageContext page) {
    LocalDate crawl = page.crawledOn() != null ? page.crawledOn() : PublishedLines.latestPlausible();
    CalendarContext calendar = calendarOf(page, findInAddress(page, crawl).orElse(null));
    String around = NormalText.of(page.text().substring(0, Math.min(page.text().length(), PAGE_WINDOW)));
    List<DateMention> days = DateScanner.scan(around, cues, calendar);
    return reported.findLatest(around, days, calendar, 0, around.length()).map(DateMention::day);
  }

  private static DateReading reading(ArticleText article, DateMention mention, DateSource source) {
    String head = headOf(article);
    String words = (head + article.body()).substring(mention.start(), mention.end());
    return new DateReading(new ArticleDate(mention.day(), source), words, Math.max(-1, mention.start() - head.length()));
  }

  /** Title and subtitle, a line each: a date may stand in either. */
  private static String headOf(ArticleText article) {
    String title = article.title() == null ? "" : article.title() + "\n";
    return article.subtitle() == null ? title : title + article.subtitle() + "\n";
  }

  /**
   * The day that the sentence [start, end) of the body gives for itself: the latest on which something happened, else the
   * one from which on it holds (自2月17日起). 昨天 and 今天 count from the day of publication or of the dateline.
   */
  public Optional<LocalDate> findSentenceDay(ArticleText article, ArticleDate date, int start, int end) {
    String sentence = NormalText.of(article.body().substring(start, end));
    LocalDate day = date.day() != null ? date.day() : article.page().crawledOn();
    CalendarContext calendar =
        new CalendarContext(day == null ? CalendarContext.CORPUS_YEAR : day.getYear(), day, day);
    List<DateMention> mentions = DateScanner.scan(sentence, cues, calendar);
    return reported.findLatest(sentence, mentions, calendar, 0, sentence.length())
        .or(() -> reported.findStart(sentence, mentions, 0, sentence.length()))
        .map(DateMention::day)
        .or(() -> findRelative(sentence, date));
  }

  private static Optional<LocalDate> findRelative(String sentence, ArticleDate date) {
    Matcher matcher = RELATIVE.matcher(sentence);
    boolean counts = date.source() == DateSource.PUBLISHED || date.source() == DateSource.DATELINE;
    if (!counts || date.day() == null || !matcher.find()) {
      return Optional.empty();
    }
    int daysBack = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 0;
    return Optional.of(date.day().minusDays(daysBack));
  }
}
