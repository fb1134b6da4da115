package org.fugong.service.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of measure records. A cell is a number (articles, records, or yuan), or a day for {@code first}; null stands for "not
 * known": there is no article of that place or site at all under the filters, or for {@code first}, no dated record. 0 means that
 * there are articles, and none reports such a measure.
 *
 * @param by what rows and columns are, and what cells hold
 * @param total records under the filters
 * @param rows the largest first; with first, the earliest first; those that the filters name stand there also with nothing
 * @param columns likewise
 * @param cells a list for each row, in it a cell for each column
 * @param missing records that have no value for the rows, for the columns
 * @param other records whose row, whose column isn't listed
 * @param open addresses of what was counted
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record MatrixResponse(
    By by, long total, List<Heading> rows, List<Heading> columns, List<List<@Nullable Object>> cells, Apart missing, Apart other, Open open) {

  /** What a table is made of, by the values of the parameters of these names. */
  @Serdeable
  record By(String rows, String columns, String value) {}

  /**
   * A row or column.
   *
   * @param value what the parameter of its facet takes
   * @param label what people read
   * @param code code of a division; absent elsewhere
   * @param total its value over all of the other axis, not only over what is listed
   * @param articles articles that there are of it under the filters but q and measures: what total is to be seen against
   * @param query chooses it in an address of {@link Open}
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Heading(
      String value,
      String label,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String code,
      @Nullable Object total,
      long articles,
      String query) {}

  /** A number for rows and one for columns. */
  @Serdeable
  record Apart(long rows, long columns) {}

  /**
   * Addresses that list the records behind a number: {@code {row}} and {@code {column}} stand for the query of a heading.
   *
   * @param cell of a cell
   * @param row of a row's total
   * @param column of a column's total
   */
  @Serdeable
  record Open(String cell, String row, String column) {}
}
