package org.fugong.service.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measure records over time, without gaps from the first bucket to the last.
 *
 * @param by what each series is about
 * @param value what is counted: articles or records
 * @param interval width of the buckets: day, week, month, quarter or year
 * @param buckets in order; the same for all series
 * @param all counts of all records under the filters, also of series that aren't listed
 * @param series the largest first
 * @param undated records without a day
 * @param open address that lists the records behind a number: {@code {series}}, {@code {from}} and {@code {to}} stand for a series' query
 *     and a bucket's days
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record TimelineResponse(
    String by, String value, String interval, List<Bucket> buckets, List<Long> all, List<Series> series, long undated, String open) {

  /**
   * A bucket of time.
   *
   * @param value its first day
   * @param from the first of its days that the filters let through
   * @param to the last of them
   */
  @Serdeable
  record Bucket(LocalDate value, LocalDate from, LocalDate to) {}

  /**
   * The counts of one value.
   *
   * @param total over all the time; less than the sum of counts where an article has records of several days
   * @param query chooses it in {@link TimelineResponse#open}
   * @param counts one for each bucket
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Series(
      String value,
      String label,
      @Nullable String code,
      long total,
      String query,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<Long> counts) {}
}
