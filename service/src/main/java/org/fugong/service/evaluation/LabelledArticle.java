package org.fugong.service.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fugong.extraction.page.ArticleKind;
import org.jspecify.annotations.Nullable;

/**
 * What a careful reader found in one article.
 *
 * @param text how the article is cut out of its page, or null where the labels don't say it
 * @param date its day, or null
 * @param dateSource published, dateline, signoff, event or none
 * @param places the divisions that it is about
 * @param measures keys of its measure types
 */
public record LabelledArticle(
    @Nullable Text text, @Nullable LocalDate date, String dateSource, List<LabelledPlace> places, Set<String> measures) {
  public LabelledArticle {
    Objects.requireNonNull(dateSource, "dateSource");
    places = List.copyOf(places);
    measures = Set.copyOf(measures);
  }

  /**
   * Where an article begins and ends, and what stands around its body.
   *
   * @param kind article or caption
   * @param title the headline, or null
   * @param subtitle kicker or second headline, or null
   * @param byline names
   * @param startsWith the first characters of the body
   * @param endsWith its last characters
   */
  public record Text(
      ArticleKind kind,
      @Nullable String title,
      @Nullable String subtitle,
      List<String> byline,
      String startsWith,
      String endsWith) {
    public Text {
      byline = List.copyOf(byline);
    }
  }

  /** A division by its full official names; city is null for a whole province, district where none is named. */
  public record LabelledPlace(String province, @Nullable String city, @Nullable String district) {
    /** The same place without its district. */
    public LabelledPlace atCityLevel() {
      return new LabelledPlace(province, city, null);
    }

    @Override
    public String toString() {
      return province + (city == null ? "" : " " + city) + (district == null ? "" : " " + district);
    }
  }
}
