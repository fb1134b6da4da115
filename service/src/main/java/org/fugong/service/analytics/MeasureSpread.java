package org.fugong.service.analytics;

import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fugong.extraction.measure.MeasureTaxonomy;
import org.fugong.extraction.measure.MeasureType;
import org.fugong.service.analytics.SpreadResponse.City;
import org.fugong.service.index.MeasureDocument;
import org.fugong.service.search.Facet;
import org.fugong.service.search.IndexSearch;
import org.fugong.service.search.ResponseReader;
import org.fugong.service.search.SearchRequest;
import org.fugong.service.search.SearchResponse.FacetValue;

/** Tells who began with a measure and who followed, in one request. */
@Singleton
public final class MeasureSpread {
  private final IndexSearch<MeasureDocument> measures;
  private final RecordQuery query;
  private final ResponseReader reader;
  private final MeasureTaxonomy taxonomy;

  MeasureSpread(IndexSearch<MeasureDocument> measures, RecordQuery query, ResponseReader reader,
      MeasureTaxonomy taxonomy) {
    this.measures = measures;
    this.query = query;
    this.reader = reader;
    this.taxonomy = taxonomy;
  }

  /**
   * The cities of the records.
   *
   * @param parameters of the request, for the addresses of records
   */
  SpreadResponse make(SearchRequest records, Map<String, List<String>> parameters) {
    return measures.search(records, query::firsts, (request, firsts, relaxed) -> read(request, parameters, firsts));
  }

  private SpreadResponse read(SearchRequest request, Map<String, List<String>> parameters, ResponseBody<MeasureDocument> firsts) {
    Map<String, Long> counts = new HashMap<>();
    firsts.aggregations().get(RecordQuery.CITIES).filter().aggregations().get(RecordQuery.CITIES).sterms().buckets().array()
        .forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
    List<MeasureDocument> records = firsts.hits().hits().stream().map(Hit::source).map(Objects::requireNonNull).toList();
    LocalDate first = records.isEmpty() ? null : records.get(0).date();
    List<City> cities = records.stream().map(record -> city(record, Objects.requireNonNull(first), counts)).toList();
    return new SpreadResponse(types(request), first, cities, firsts.aggregations().get(RecordQuery.UNDATED).missing().docCount(),
        firsts.aggregations().get(RecordQuery.WITHOUT_CITY).missing().docCount(),
        new RecordLinks(parameters).template(Set.of(Facet.CITY.key()), "{city}", "sort=oldest"));
  }

  private City city(MeasureDocument record, LocalDate first, Map<String, Long> counts) {
    String name = Objects.requireNonNull(record.city());
    LocalDate date = Objects.requireNonNull(record.date());
    FacetValue city = reader.value(Facet.CITY, name);
    return new City(city.value(), city.label(), city.code(), record.province(), date, ChronoUnit.DAYS.between(first, date),
        counts.getOrDefault(name, 0L), RecordLinks.query(Facet.CITY, city.value()), record.id(), record.article(), record.measure(),
        record.evidenceAsWritten(), record.titleAsWritten(), record.url(), record.site());
  }

  private List<String> types(SearchRequest request) {
    List<String> types = request.selection(Facet.MEASURE).values();
    List<String> groups = request.selection(Facet.MEASURE_GROUP).values();
    return taxonomy.types().stream()
        .filter(type -> types.isEmpty() || types.contains(type.key()))
        .filter(type -> groups.isEmpty() || groups.contains(type.group().key()))
        .map(MeasureType::key).toList();
  }
}
