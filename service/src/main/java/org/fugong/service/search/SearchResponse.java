package org.fugong.service.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search, as it is sent.
 *
 * @param took milliseconds that Elasticsearch took
 * @param total how many articles (or stories, where they are grouped) match
 * @param hits this page of them
 * @param facets counts by the name of the facet, in the order of the request: FacetValues, or DateCounts for date
 * @param understood what was read out of q
 * @param suggestion another spelling that would find more, or null
 * @param next the cursor of the next page, or null where there is none
 * @param explain how it was searched, only where that was asked for
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SearchResponse(
    long took,
    Total total,
    List<Hit> hits,
    Map<String, FacetCounts> facets,
    UnderstoodQuery understood,
    @Nullable String suggestion,
    @Nullable String next,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SearchExplanation explain) {

  /** The same with how it was searched. */
  public SearchResponse withExplain(SearchExplanation explanation) {
    return new SearchResponse(took, total, hits, facets, understood, suggestion, next, explanation);
  }

  /** How many match; exact unless stories are grouped and are more than can be told apart exactly. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Total(long value, boolean exact) {}

  /**
   * An article that was found.
   *
   * @param score how well it fits, or null where hits are sorted by date
   * @param summary the beginning of its body, about 120 characters
   * @param story which story it tells; size and head are null unless stories are grouped
   * @param explanation why it ranks there, only where that was asked for
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Hit(
      String id,
      @Nullable Double score,
      @Nullable String title,
      @Nullable String subtitle,
      @Nullable String url,
      @Nullable String site,
      String kind,
      @Nullable LocalDate date,
      String dateSource,
      List<PlaceName> places,
      List<String> measures,
      String summary,
      Highlights highlights,
      Story story,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable HitExplanation explanation) {}

  /** A division by its official names and code. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record PlaceName(String province, @Nullable String city, @Nullable String district, String code) {}

  /** What was found, marked by {@code <em>} in text that is HTML-escaped otherwise; empty lists where nothing was. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Highlights(List<String> title, List<String> body) {
    static final Highlights NONE = new Highlights(List.of(), List.of());
  }

  /** A story, how many of the found articles tell it, and which of those heads it; only the id unless stories are grouped. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Story(String id, @Nullable Long size, @Nullable String head) {}

  /** What a facet counts. */
  @Serdeable
  public sealed interface FacetCounts permits FacetValues, DateCounts {}

  /**
   * A facet's values, the most frequent first.
   *
   * @param other values of hits that are not listed, counted once for each hit that has them
   * @param missing hits without any value
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record FacetValues(List<FacetValue> values, long other, long missing) implements FacetCounts {}

  /**
   * A value of a facet.
   *
   * @param value what the parameter of the facet's name takes
   * @param label what people read
   * @param code code of a division; absent elsewhere
   * @param excluded whether the request leaves its hits out
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FacetValue(String value, String label, @Nullable String code, long count, boolean selected, boolean excluded) {}

  /**
   * Hits over time, without gaps from the first to the last.
   *
   * @param interval day, week, month, quarter or year
   * @param missing hits of no known day
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record DateCounts(String interval, List<DateCount> values, long missing) implements FacetCounts {}

  /**
   * A bucket of time.
   *
   * @param value its first day
   * @param to its last day
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record DateCount(LocalDate value, LocalDate to, long count) {}

  /** What was read out of q: the text that is searched, places, keys of measure types, and the time. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record UnderstoodQuery(
      String text, List<PlaceName> places, List<String> measures, @Nullable LocalDate from, @Nullable LocalDate to) {}
}
