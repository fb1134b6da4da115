package org.fugong.service.analytics;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fugong.service.analytics.MatrixResponse.Apart;
import org.fugong.service.analytics.MatrixResponse.By;
import org.fugong.service.analytics.MatrixResponse.Heading;
import org.fugong.service.analytics.MatrixResponse.Open;
import org.fugong.service.index.ArticleDocument;
import org.fugong.service.index.MeasureDocument;
import org.fugong.service.search.Facet;
import org.fugong.service.search.IndexSearch;
import org.fugong.service.search.ResponseReader;
import org.fugong.service.search.SearchResponse.FacetValue;
import org.jspecify.annotations.Nullable;

/** Makes tables of measure records: one request for the axes, one for the cells, one for what is known at all. */
@Singleton
public final class MeasureMatrix {
  private static final Set<Facet> OF_THE_TAXONOMY = Set.of(Facet.MEASURE, Facet.MEASURE_GROUP);

  private final IndexSearch<MeasureDocument> measures;
  private final IndexSearch<ArticleDocument> articles;
  private final RecordQuery query;
  private final ResponseReader reader;

  MeasureMatrix(IndexSearch<MeasureDocument> measures, IndexSearch<ArticleDocument> articles, RecordQuery query, ResponseReader reader) {
    this.measures = measures;
    this.articles = articles;
    this.query = query;
    this.reader = reader;
  }

  /** The table. */
  MatrixResponse make(MatrixRequest matrix) {
    return measures.search(matrix.records(), (index, request, relaxed) -> query.axes(index, matrix, relaxed),
        (request, axes, relaxed) -> make(matrix, axes, relaxed));
  }

  private MatrixResponse make(MatrixRequest matrix, ResponseBody<MeasureDocument> axes, boolean relaxed) {
    Map<String, @Nullable Object> rows = totals(matrix, matrix.rows(), axes.aggregations().get(RecordQuery.ROWS));
    Map<String, @Nullable Object> columns = totals(matrix, matrix.columns(), axes.aggregations().get(RecordQuery.COLUMNS));
    List<String> rowValues = List.copyOf(rows.keySet());
    List<String> columnValues = List.copyOf(columns.keySet());
    Map<String, Map<String, Object>> found = Map.of();
    Map<String, Aggregate> known = Map.of();
    if (!rowValues.isEmpty() && !columnValues.isEmpty()) {
      found = cells(matrix, measures.send(index -> query.cells(index, matrix, relaxed, rowValues, columnValues)));
    }
    if (!rowValues.isEmpty() || !columnValues.isEmpty()) {
      known = articles.send(index -> query.known(index, matrix, rowValues, columnValues)).aggregations();
    }
    Map<String, Heading> rowHeadings = headings(matrix.rows(), rows, articles(known.get(RecordQuery.ROWS)));
    Map<String, Heading> columnHeadings = headings(matrix.columns(), columns, articles(known.get(RecordQuery.COLUMNS)));
    return new MatrixResponse(
        new By(matrix.rows().key(), matrix.columns().key(), matrix.value().key()),
        axes.hits().total().value(), List.copyOf(rowHeadings.values()), List.copyOf(columnHeadings.values()),
        cells(matrix, rowHeadings, columnHeadings, found),
        new Apart(missing(axes, RecordQuery.ROWS_MISSING), missing(axes, RecordQuery.COLUMNS_MISSING)),
        new Apart(other(axes, RecordQuery.ROWS), other(axes, RecordQuery.COLUMNS)),
        open(matrix));
  }

  private static Open open(MatrixRequest matrix) {
    RecordLinks links = new RecordLinks(matrix.parameters());
    String row = matrix.rows().key();
    String column = matrix.columns().key();
    return new Open(links.template(Set.of(row, column), "{row}", "{column}"), links.template(Set.of(row), "{row}"),
        links.template(Set.of(column), "{column}"));
  }

  /** Values of an axis with their totals; those that the filters name come last where nothing was found of them. */
  private static Map<String, @Nullable Object> totals(MatrixRequest matrix, Facet axis, Aggregate counted) {
    Map<String, @Nullable Object> totals = new LinkedHashMap<>();
    for (StringTermsBucket bucket : counted.sterms().buckets().array()) {
      totals.put(bucket.key().stringValue(), RecordValues.read(matrix.value(), bucket));
    }
    if (counted.sterms().sumOtherDocCount() == null || counted.sterms().sumOtherDocCount() == 0) {
      matrix.records().selection(axis).values().forEach(named -> totals.putIfAbsent(named, nothing(matrix.value())));
    }
    return totals;
  }

  private static Map<String, Map<String, Object>> cells(MatrixRequest matrix, ResponseBody<MeasureDocument> counted) {
    Map<String, Map<String, Object>> cells = new LinkedHashMap<>();
    for (StringTermsBucket row : counted.aggregations().get(RecordQuery.ROWS).sterms().buckets().array()) {
      Map<String, Object> columns = new LinkedHashMap<>();
      for (StringTermsBucket column : row.aggregations().get(RecordQuery.COLUMNS).sterms().buckets().array()) {
        Object value = RecordValues.read(matrix.value(), column);
        if (value != null) {
          columns.put(column.key().stringValue(), value);
        }
      }
      cells.put(row.key().stringValue(), columns);
    }
    return cells;
  }

  private static List<List<@Nullable Object>> cells(MatrixRequest matrix, Map<String, Heading> rows, Map<String, Heading> columns,
      Map<String, Map<String, Object>> found) {
    List<List<@Nullable Object>> cells = new ArrayList<>();
    rows.forEach((rowValue, row) -> {
      Map<String, Object> ofRow = found.getOrDefault(rowValue, Map.of());
      List<@Nullable Object> line = new ArrayList<>();
      columns.forEach((columnValue, column) -> {
        Object value = ofRow.get(columnValue);
        boolean unknown = isUnknown(matrix.rows(), row) || isUnknown(matrix.columns(), column);
        line.add(value != null || unknown ? value : nothing(matrix.value()));
      });
      cells.add(line);
    });
    return cells;
  }

  /** Nothing is known of a place or site without an article; a measure without one is known to be reported nowhere. */
  private static boolean isUnknown(Facet axis, Heading heading) {
    return heading.articles() == 0 && !OF_THE_TAXONOMY.contains(axis);
  }

  private static @Nullable Object nothing(Value value) {
    return value == Value.FIRST ? null : 0L;
  }

  /** Headings by the values that the index holds. */
  private Map<String, Heading> headings(Facet axis, Map<String, @Nullable Object> totals, Map<String, Long> articles) {
    Map<String, Heading> headings = new LinkedHashMap<>();
    totals.forEach((value, total) -> {
      FacetValue named = reader.value(axis, value);
      headings.put(value, new Heading(named.value(), named.label(), named.code(), total, articles.getOrDefault(value, 0L),
          RecordLinks.query(axis, named.value())));
    });
    return headings;
  }

  private static Map<String, Long> articles(@Nullable Aggregate counted) {
    Map<String, Long> articles = new LinkedHashMap<>();
    if (counted != null) {
      counted.sterms().buckets().array().forEach(bucket -> articles.put(bucket.key().stringValue(), bucket.docCount()));
    }
    return articles;
  }

  private static long missing(ResponseBody<MeasureDocument> axes, String name) {
    return axes.aggregations().get(name).missing().docCount();
  }

  private static long other(ResponseBody<MeasureDocument> axes, String name) {
    StringTermsAggregate terms = axes.aggregations().get(name).sterms();
    return terms.sumOtherDocCount() == null ? 0 : terms.sumOtherDocCount();
  }
}
