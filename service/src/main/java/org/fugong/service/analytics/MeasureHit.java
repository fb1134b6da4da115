package org.fugong.service.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.fugong.extraction.measure.Amount;
import org.fugong.service.search.SearchResponse.PlaceName;
import org.jspecify.annotations.Nullable;

/**
 * A measure record that was found.
 *
 * @param id the record's id
 * @param score how well it fits, or null where records are sorted by date
 * @param articleId the article that reports it
 * @param type key of the measure type
 * @param group key of the type's group
 * @param evidence the sentence, exactly as in the body
 * @param start offset of the evidence in the body, in UTF-16 units
 * @param end offset behind it
 * @param actor who acts, as the text names it, or null
 * @param place the division that acts, or null
 * @param date the sentence's own day, or else the article's, or null
 * @param dateSource where the date comes from: event for the sentence's own day, else as in articles
 * @param title the article's title, or null
 * @param amounts what the sentence quantifies, in its order
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MeasureHit(
    String id,
    @Nullable Double score,
    String articleId,
    String type,
    String group,
    String evidence,
    int start,
    int end,
    @Nullable String actor,
    @Nullable PlaceName place,
    @Nullable LocalDate date,
    String dateSource,
    @Nullable String title,
    @Nullable String url,
    @Nullable String site,
    String kind,
    List<Quantity> amounts,
    Highlights highlights) {

  /** A quantity: {@code {"text": "2500万元", "value": 25000000, "unit": "CNY"}}. */
  @Serdeable
  public record Quantity(String text, BigDecimal value, String unit) {
    static Quantity of(Amount amount) {
      return new Quantity(amount.text(), amount.value(), amount.unit());
    }
  }

  /** The evidence with what was found marked by {@code <em>}, HTML-escaped otherwise; an empty list where nothing was. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Highlights(List<String> evidence) {}
}
