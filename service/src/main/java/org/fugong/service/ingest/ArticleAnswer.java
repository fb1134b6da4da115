package org.fugong.service.ingest;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fugong.extraction.place.Gazetteer;
import org.fugong.service.index.ArticleDocument;
import org.fugong.service.index.Documents;
import org.fugong.service.index.ToldStory;
import org.jspecify.annotations.Nullable;

/**
 * The whole article in an answer.
 *
 * @param id its id
 * @param kind article or caption
 * @param title in the script that it came in, or null
 * @param subtitle likewise
 * @param byline who wrote or photographed it
 * @param body paragraphs separated by "\n", in the script that it came in
 * @param url where its page was fetched, or null
 * @param site the site's name, or null
 * @param date its day, or null
 * @param dateSource published, dateline, signoff, event or none
 * @param places most central first
 * @param measures keys of its measure types
 * @param measureRecords its measures with their evidence
 * @param story the story that it tells
 * @param notes what was repaired or dropped on the way in
 * @param crawledOn the day of the crawl, or null
 * @param indexedAt when it was indexed
 */
@Serdeable
public record ArticleAnswer(
    String id,
    String kind,
    @Nullable String title,
    @Nullable String subtitle,
    List<String> byline,
    String body,
    @Nullable String url,
    @Nullable String site,
    @Nullable LocalDate date,
    String dateSource,
    List<PlaceAnswer> places,
    List<String> measures,
    List<MeasureAnswer> measureRecords,
    Story story,
    List<String> notes,
    @Nullable LocalDate crawledOn,
    Instant indexedAt) {
  /** The article that these documents hold. */
  static ArticleAnswer of(Documents documents, ToldStory story, Gazetteer gazetteer) {
    ArticleDocument article = documents.article();
    return new ArticleAnswer(
        article.id(),
        article.kind(),
        article.titleAsWritten(),
        article.subtitleAsWritten(),
        article.byline(),
        article.bodyAsWritten(),
        article.url(),
        article.site(),
        article.date(),
        article.dateSource(),
        article.place().stream().map(code -> PlaceAnswer.of(code, gazetteer)).toList(),
        article.measure(),
        documents.measures().stream().map(measure -> MeasureAnswer.of(measure, gazetteer)).toList(),
        Story.of(article, story),
        article.notes(),
        article.crawledOn(),
        article.indexedAt());
  }

  /**
   * The story that an article tells.
   *
   * @param id the same for all articles that tell it
   * @param size how many of them are indexed
   * @param head id of the article that heads them: of the official sources the earliest, else the earliest of all
   * @param members the first 50 of them, the head first
   */
  @Serdeable
  public record Story(String id, long size, String head, List<Member> members) {
    /** The story as the index has it; if it has lost it at this moment, the article's alone. */
    private static Story of(ArticleDocument article, ToldStory story) {
      List<ArticleDocument> members = story.members().isEmpty() ? List.of(article) : story.members();
      return new Story(article.story(), Math.max(1, story.size()), members.get(0).id(), members.stream().map(Member::of).toList());
    }
  }

  /**
   * An article of a story.
   *
   * @param id its id
   * @param title in the script that it came in, or null
   * @param site the site's name, or null
   * @param url where its page was fetched, or null
   * @param date its day, or null
   * @param official whether an authority or the state's news agency published it
   */
  @Serdeable
  public record Member(
      String id, @Nullable String title, @Nullable String site, @Nullable String url, @Nullable LocalDate date, boolean official) {
    private static Member of(ArticleDocument article) {
      return new Member(article.id(), article.titleAsWritten(), article.site(), article.url(), article.date(), article.official());
    }
  }
}
