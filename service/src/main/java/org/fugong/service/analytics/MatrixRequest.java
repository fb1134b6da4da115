package org.fugong.service.analytics;

import java.util.List;
import java.util.Map;
import org.fugong.service.search.Facet;
import org.fugong.service.search.SearchRequest;

/**
 * A table of records that can be made; made by {@link AnalyticsRequestReader}.
 *
 * @param records which records it is about
 * @param known which articles tell whether a place is known at all: the filters without words and measures
 * @param parameters of the request, for the addresses of cells
 * @param rows what its rows are
 * @param columns what its columns are, something else
 * @param value what its cells hold
 * @param rowSize at most so many rows, but for those that are asked for by name
 * @param columnSize at most so many columns
 */
record MatrixRequest(
    SearchRequest records,
    SearchRequest known,
    Map<String, List<String>> parameters,
    Facet rows,
    Facet columns,
    Value value,
    int rowSize,
    int columnSize) {
  /** Cells of one answer, so that Elasticsearch's limit of buckets is never met. */
  static final int MAX_CELLS = 20_000;

  MatrixRequest {
    parameters = Map.copyOf(parameters);
    if (rows == columns || rowSize * columnSize > MAX_CELLS) {
      throw new IllegalArgumentException("matrix: got " + rowSize + " " + rows + " by " + columnSize + " " + columns
          + ", expected two axes of at most " + MAX_CELLS + " cells");
    }
  }
}
