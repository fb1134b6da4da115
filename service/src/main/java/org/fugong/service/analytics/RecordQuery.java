package org.fugong.service.analytics;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.SearchRequest.Builder;
import co.elastic.clients.util.NamedValue;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fugong.service.index.MeasureFields;
import org.fugong.service.search.ArticleQuery;
import org.fugong.service.search.DateInterval;
import org.fugong.service.search.Facet;
import org.fugong.service.search.SearchRequest;

/** The one home of aggregations over measure records beyond facets: pure functions from what is asked to what is sent. */
@Singleton
final class RecordQuery {
  static final String ROWS = "rows";
  static final String COLUMNS = "columns";
  static final String ROWS_MISSING = "rowsMissing";
  static final String COLUMNS_MISSING = "columnsMissing";
  static final String VALUE = "value";
  static final String DATED = "dated";
  static final String UNDATED = "undated";
  static final String FIRST = "first";
  static final String LAST = "last";
  static final String SERIES = "series";
  static final String BUCKETS = "buckets";
  static final String CITIES = "cities";
  static final String WITHOUT_CITY = "withoutCity";
  /** More than there are cities. */
  static final int MAX_CITIES = 1000;

  /** Up to so many articles their count is exact, but for a rare collision of hashes. */
  private static final int PRECISION = 3000;
  private static final int SHARD_SIZE = 1000;

  private final ArticleQuery articles;

  RecordQuery(ArticleQuery articles) {
    this.articles = articles;
  }

  // tables

  /** The largest rows and columns, with their values over the whole of the other axis. */
  co.elastic.clients.elasticsearch.core.SearchRequest axes(String index, MatrixRequest matrix, boolean relaxed) {
    return counts(index, matrix.records(), relaxed, Map.of(
        ROWS, largest(matrix.rows(), matrix.rowSize(), matrix.value()),
        COLUMNS, largest(matrix.columns(), matrix.columnSize(), matrix.value()),
        ROWS_MISSING, missing(ArticleQuery.field(matrix.rows())),
        COLUMNS_MISSING, missing(ArticleQuery.field(matrix.columns()))));
  }

  /** The cells of these rows and columns. */
  co.elastic.clients.elasticsearch.core.SearchRequest cells(
      String index, MatrixRequest matrix, boolean relaxed, List<String> rows, List<String> columns) {
    Aggregation cells = only(matrix.columns(), columns, metric(matrix.value()));
    return counts(index, matrix.records(), relaxed, Map.of(ROWS, only(matrix.rows(), rows, Map.of(COLUMNS, cells))));
  }

  /** How many articles there are of each row and column, whatever they report. */
  co.elastic.clients.elasticsearch.core.SearchRequest known(String index, MatrixRequest matrix, List<String> rows, List<String> columns) {
    return counts(index, matrix.known(), false,
        Map.of(ROWS, only(matrix.rows(), rows, Map.of()), COLUMNS, only(matrix.columns(), columns, Map.of())));
  }

  // time

  /** The largest series, the first day and the last, and how many records have none. */
  co.elastic.clients.elasticsearch.core.SearchRequest span(String index, TimelineRequest timeline, boolean relaxed) {
    Aggregation dated = Aggregation.of(aggregation -> aggregation.filter(exists(MeasureFields.DATE)).aggregations(Map.of(
        FIRST, Aggregation.of(first -> first.min(min -> min.field(MeasureFields.DATE))),
        LAST, Aggregation.of(last -> last.max(max -> max.field(MeasureFields.DATE))),
        SERIES, largest(timeline.by(), timeline.series(), timeline.value()))));
    return counts(index, timeline.records(), relaxed, Map.of(DATED, dated, UNDATED, missing(MeasureFields.DATE)));
  }

  /** The buckets of all records and of these series; those without records are left out. */
  co.elastic.clients.elasticsearch.core.SearchRequest buckets(
      String index, TimelineRequest timeline, boolean relaxed, DateInterval interval, List<String> series) {
    Aggregation buckets = Aggregation.of(aggregation -> aggregation
        .dateHistogram(histogram -> histogram.field(MeasureFields.DATE).calendarInterval(ArticleQuery.calendarInterval(interval))
            .minDocCount(1).format("yyyy-MM-dd"))
        .aggregations(metric(timeline.value())));
    return counts(index, timeline.records(), relaxed,
        Map.of(BUCKETS, buckets, SERIES, only(timeline.by(), series, Map.of(BUCKETS, buckets))));
  }

  // order

  /** The first record of each city as hits, in the order of their days, and how many there are of each. */
  co.elastic.clients.elasticsearch.core.SearchRequest firsts(String index, SearchRequest records, boolean relaxed) {
    Query query = articles.query(records, relaxed);
    Query placed = QueryBuilders.bool(bool -> bool.filter(List.of(query, exists(MeasureFields.DATE), exists(MeasureFields.CITY))));
    return co.elastic.clients.elasticsearch.core.SearchRequest.of(search -> search.index(index)
        .query(query)
        .postFilter(placed)
        .trackTotalHits(total -> total.enabled(true))
        .size(MAX_CITIES)
        .sort(sort -> sort.field(by -> by.field(MeasureFields.DATE).order(SortOrder.Asc)))
        .sort(sort -> sort.field(by -> by.field(MeasureFields.ID).order(SortOrder.Asc)))
        .collapse(collapse -> collapse.field(MeasureFields.CITY))
        .aggregations(Map.of(
            CITIES, Aggregation.of(aggregation -> aggregation.filter(placed).aggregations(CITIES,
                Aggregation.of(cities -> cities.terms(terms -> terms.field(MeasureFields.CITY).size(MAX_CITIES))))),
            UNDATED, missing(MeasureFields.DATE),
            WITHOUT_CITY, missing(MeasureFields.CITY))));
  }

  // building blocks

  private co.elastic.clients.elasticsearch.core.SearchRequest counts(
      String index, SearchRequest request, boolean relaxed, Map<String, Aggregation> aggregations) {
    return new Builder().index(index).size(0).trackTotalHits(total -> total.enabled(true))
        .query(articles.query(request, relaxed)).aggregations(aggregations).build();
  }

  /** A facet's values by what counts: most first, or earliest first. */
  private static Aggregation largest(Facet facet, int size, Value value) {
    NamedValue<SortOrder> first = switch (value) {
      case RECORDS -> NamedValue.of("_count", SortOrder.Desc);
      case ARTICLES, AMOUNT -> NamedValue.of(VALUE, SortOrder.Desc);
      case FIRST -> NamedValue.of(VALUE, SortOrder.Asc);
    };
    return Aggregation.of(aggregation -> aggregation
        .terms(terms -> terms.field(ArticleQuery.field(facet)).size(size).shardSize(Math.max(SHARD_SIZE, 2 * size))
            .order(List.of(first, NamedValue.of("_key", SortOrder.Asc))))
        .aggregations(metric(value)));
  }

  private static Aggregation only(Facet facet, List<String> values, Map<String, Aggregation> below) {
    // one bucket more than none: Elasticsearch wants a size
    return Aggregation.of(aggregation -> aggregation
        .terms(terms -> terms.field(ArticleQuery.field(facet)).size(Math.max(1, values.size())).include(include -> include.terms(values)))
        .aggregations(below));
  }

  private static Map<String, Aggregation> metric(Value value) {
    Map<String, Aggregation> metric = new LinkedHashMap<>();
    switch (value) {
      case RECORDS -> { }
      case ARTICLES -> metric.put(VALUE, Aggregation.of(aggregation -> aggregation
          .cardinality(count -> count.field(MeasureFields.ARTICLE).precisionThreshold(PRECISION))));
      case AMOUNT -> metric.put(VALUE, Aggregation.of(aggregation -> aggregation.sum(sum -> sum.field(MeasureFields.AMOUNT_CNY))));
      case FIRST -> metric.put(VALUE, Aggregation.of(aggregation -> aggregation.min(min -> min.field(MeasureFields.DATE))));
    }
    return metric;
  }

  private static Aggregation missing(String field) {
    return Aggregation.of(aggregation -> aggregation.missing(missing -> missing.field(field)));
  }

  private static Query exists(String field) {
    return QueryBuilders.exists(exists -> exists.field(field));
  }
}
