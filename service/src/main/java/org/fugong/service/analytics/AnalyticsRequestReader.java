package org.fugong.service.analytics;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fugong.service.InvalidRequestException;
import org.fugong.service.search.DateInterval;
import org.fugong.service.search.Facet;
import org.fugong.service.search.ParameterValues;
import org.fugong.service.search.SearchRequest;
import org.fugong.service.search.SearchRequestReader;

/** From the parameters of an HTTP request to what is counted; filters are read as search reads them. */
@Singleton
final class AnalyticsRequestReader {
  static final Set<String> MATRIX = withFilters("rows", "columns", "value", "rowSize", "columnSize");
  static final Set<String> TIMELINE = withFilters("by", "interval", "value", "series");
  static final Set<String> SPREAD = SearchRequestReader.RECORD_FILTERS;

  private static final List<Facet> AXES =
      List.of(Facet.PROVINCE, Facet.CITY, Facet.DISTRICT, Facet.MEASURE, Facet.MEASURE_GROUP, Facet.SITE);
  private static final Set<String> OF_RECORDS_ALONE = Set.of("q", "measure", "measureGroup", "measureMode", "understand", "ignore");
  private static final int DEFAULT_AXIS_SIZE = 50;
  private static final int MAX_AXIS_SIZE = 500;
  private static final int DEFAULT_SERIES = 10;
  private static final int MAX_SERIES = 50;

  private final SearchRequestReader reader;

  AnalyticsRequestReader(SearchRequestReader reader) {
    this.reader = reader;
  }

  /**
   * Reads what a table is to hold.
   *
   * @throws InvalidRequestException naming each parameter at fault, its value and what was expected
   */
  MatrixRequest readMatrix(Map<String, List<String>> parameters) {
    ParameterValues values = new ParameterValues(parameters);
    Facet rows = axis(values, "rows", Facet.CITY, AXES);
    Facet columns = axis(values, "columns", Facet.MEASURE, AXES);
    Value value = values.choice("value", Value.ARTICLES, Value.class);
    int rowSize = values.number("rowSize", DEFAULT_AXIS_SIZE, 1, MAX_AXIS_SIZE);
    int columnSize = values.number("columnSize", DEFAULT_AXIS_SIZE, 1, MAX_AXIS_SIZE);
    if (rows == columns) {
      values.fault("columns", columns.key(), "something else than rows=" + rows.key());
    }
    if (rowSize * columnSize > MatrixRequest.MAX_CELLS) {
      values.fault("rowSize", rowSize + " with columnSize " + columnSize, "at most " + MatrixRequest.MAX_CELLS + " cells, rows times columns");
    }
    values.throwFaults();
    return new MatrixRequest(records(parameters), known(parameters), parameters, rows, columns, value, rowSize, columnSize);
  }

  /**
   * Reads what is to be counted over time.
   *
   * @throws InvalidRequestException naming each parameter at fault, its value and what was expected
   */
  TimelineRequest readTimeline(Map<String, List<String>> parameters) {
    ParameterValues values = new ParameterValues(parameters);
    Facet by = axis(values, "by", Facet.MEASURE, AXES);
    DateInterval interval = values.interval();
    String value = values.oneOf("value", Value.RECORDS.key(), List.of(Value.ARTICLES.key(), Value.RECORDS.key()));
    int series = values.number("series", DEFAULT_SERIES, 1, MAX_SERIES);
    values.throwFaults();
    return new TimelineRequest(records(parameters), parameters, by, interval, Value.valueOf(value.toUpperCase(Locale.ROOT)), series);
  }

  /**
   * Reads whose spread is to be told.
   *
   * @throws InvalidRequestException naming each parameter at fault, its value and what was expected
   */
  SearchRequest readSpread(Map<String, List<String>> parameters) {
    SearchRequest request = records(parameters);
    if (request.selection(Facet.MEASURE).isEmpty() && request.selection(Facet.MEASURE_GROUP).isEmpty()) {
      throw InvalidRequestException.of("measure", "got none, expected the key of a measure type (or measureGroup, of a group of them)");
    }
    return request;
  }

  private SearchRequest records(Map<String, List<String>> parameters) {
    return reader.readRecords(uncounted(parameters, SearchRequestReader.RECORD_FILTERS));
  }

  private SearchRequest known(Map<String, List<String>> parameters) {
    return reader.read(uncounted(parameters, SearchRequestReader.RECORD_FILTERS.stream()
        .filter(name -> !OF_RECORDS_ALONE.contains(name)).collect(Collectors.toSet())));
  }

  /** Those of these names, and no facets, so that every choice belongs to the query. */
  private static Map<String, List<String>> uncounted(Map<String, List<String>> parameters, Set<String> names) {
    Map<String, List<String>> kept = new HashMap<>(parameters);
    kept.keySet().retainAll(names);
    kept.put("facets", List.of("none"));
    kept.put("highlight", List.of("false"));
    return kept;
  }

  private static Facet axis(ParameterValues values, String name, Facet otherwise, List<Facet> axes) {
    Map<String, Facet> byKey = new LinkedHashMap<>();
    axes.forEach(facet -> byKey.put(facet.key(), facet));
    return byKey.get(values.oneOf(name, otherwise.key(), List.copyOf(byKey.keySet())));
  }

  private static Set<String> withFilters(String... names) {
    return Stream.concat(Stream.of(names), SearchRequestReader.RECORD_FILTERS.stream()).collect(Collectors.toUnmodifiableSet());
  }
}
