package org.fugong.service.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a measure spread: its cities in the order of their first record.
 *
 * @param measures the measure types that were asked for, or all of the groups
 * @param first the day of the very first record in a city, or null where there is none
 * @param cities one city after the other; of one day in the order of their records' ids
 * @param undated records without a day
 * @param withoutCity records without a city, of a whole province for example
 * @param open address that lists a city's records, the first on top: {@code {city}} stands for its query
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record SpreadResponse(List<String> measures, @Nullable LocalDate first, List<City> cities, long undated, long withoutCity, String open) {

  /**
   * A city and its first record.
   *
   * @param days how many days after the first city; 0 for the first
   * @param records dated records of the city
   * @param query chooses it in {@link SpreadResponse#open}
   * @param id the record's id
   * @param evidence the sentence of its first record, exactly as in the body
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record City(
      String value,
      String label,
      @Nullable String code,
      @Nullable String province,
      LocalDate date,
      long days,
      long records,
      String query,
      String id,
      String articleId,
      String type,
      String evidence,
      @Nullable String title,
      @Nullable String url,
      @Nullable String site) {}
}
