package org.fugong.service.analytics;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.fugong.service.InvalidRequestException;
import org.fugong.service.analytics.TimelineResponse.Bucket;
import org.fugong.service.analytics.TimelineResponse.Series;
import org.fugong.service.index.MeasureDocument;
import org.fugong.service.search.DateInterval;
import org.fugong.service.search.DateRange;
import org.fugong.service.search.IndexSearch;
import org.fugong.service.search.ResponseReader;
import org.fugong.service.search.SearchResponse.FacetValue;
import org.jspecify.annotations.Nullable;

/** Counts measure records over time: one request for the span and the largest series, one for the buckets. */
@Singleton
public final class MeasureTimeline {
  /** With the most series, so many buckets stay within what Elasticsearch counts in one request. */
  private static final int MAX_BUCKETS = 1000;

  private final IndexSearch<MeasureDocument> measures;
  private final RecordQuery query;
  private final ResponseReader reader;

  MeasureTimeline(IndexSearch<MeasureDocument> measures, RecordQuery query, ResponseReader reader) {
    this.measures = measures;
    this.query = query;
    this.reader = reader;
  }

  /**
   * The counts.
   *
   * @throws InvalidRequestException where the interval that is asked for makes too many buckets
   */
  TimelineResponse make(TimelineRequest timeline) {
    return measures.search(timeline.records(), (index, request, relaxed) -> query.span(index, timeline, relaxed),
        (request, span, relaxed) -> make(timeline, span, relaxed));
  }

  private TimelineResponse make(TimelineRequest timeline, ResponseBody<MeasureDocument> span, boolean relaxed) {
    Map<String, Aggregate> dated = span.aggregations().get(RecordQuery.DATED).filter().aggregations();
    Map<String, Long> totals = new LinkedHashMap<>();
    for (StringTermsBucket bucket : dated.get(RecordQuery.SERIES).sterms().buckets().array()) {
      totals.put(bucket.key().stringValue(), RecordValues.count(timeline.value(), bucket));
    }
    LocalDate first = day(dated.get(RecordQuery.FIRST).min().valueAsString());
    LocalDate last = day(dated.get(RecordQuery.LAST).max().valueAsString());
    DateInterval interval = interval(timeline, first, last);
    List<LocalDate> starts = first == null || last == null ? List.of() : interval.starts(first, last);
    Map<String, Map<LocalDate, Long>> counts = new HashMap<>();
    Map<LocalDate, Long> all = Map.of();
    if (!starts.isEmpty()) {
      Map<String, Aggregate> counted = measures.send(index -> query.buckets(index, timeline, relaxed, interval, List.copyOf(totals.keySet())))
          .aggregations();
      all = counts(timeline, counted.get(RecordQuery.BUCKETS));
      for (StringTermsBucket bucket : counted.get(RecordQuery.SERIES).sterms().buckets().array()) {
        counts.put(bucket.key().stringValue(), counts(timeline, bucket.aggregations().get(RecordQuery.BUCKETS)));
      }
    }
    List<Series> series = new ArrayList<>();
    totals.forEach((value, total) -> series.add(series(timeline, value, total, line(starts, counts.getOrDefault(value, Map.of())))));
    return new TimelineResponse(timeline.by().key(), timeline.value().key(), interval.key(), buckets(timeline, interval, starts), line(starts, all),
        series, span.aggregations().get(RecordQuery.UNDATED).missing().docCount(),
        new RecordLinks(timeline.parameters()).template(Set.of(timeline.by().key(), "from", "to", "undated"), "{series}", "from={from}", "to={to}"));
  }

  private static DateInterval interval(TimelineRequest timeline, @Nullable LocalDate first, @Nullable LocalDate last) {
    if (first == null || last == null) {
      return Objects.requireNonNullElse(timeline.interval(), DateInterval.DAY);
    }
    DateInterval interval = Objects.requireNonNullElseGet(timeline.interval(), () -> DateInterval.forSpan(first, last));
    if (timeline.interval() != null && interval.count(first, last) > MAX_BUCKETS) {
      String wider = Stream.of(DateInterval.values()).filter(other -> other.count(first, last) <= MAX_BUCKETS).findFirst().orElse(DateInterval.YEAR).key();
      throw InvalidRequestException.of("interval", "got [" + interval.key() + "], which makes " + interval.count(first, last) + " buckets from " + first + " to "
          + last + ", expected at most " + MAX_BUCKETS + ", as with " + wider + ", or a shorter time by from and to");
    }
    return interval;
  }

  private static Map<LocalDate, Long> counts(TimelineRequest timeline, Aggregate histogram) {
    Map<LocalDate, Long> counts = new HashMap<>();
    for (DateHistogramBucket bucket : histogram.dateHistogram().buckets().array()) {
      counts.put(LocalDate.parse(bucket.keyAsString()), RecordValues.count(timeline.value(), bucket));
    }
    return counts;
  }

  private Series series(TimelineRequest timeline, String value, long total, List<Long> counts) {
    FacetValue named = reader.value(timeline.by(), value);
    return new Series(named.value(), named.label(), named.code(), total, RecordLinks.query(timeline.by(), named.value()), counts);
  }

  private static List<Long> line(List<LocalDate> starts, Map<LocalDate, Long> counts) {
    return starts.stream().map(start -> counts.getOrDefault(start, 0L)).toList();
  }

  private static List<Bucket> buckets(TimelineRequest timeline, DateInterval interval, List<LocalDate> starts) {
    DateRange asked = timeline.records().dates();
    return starts.stream().map(start -> {
      LocalDate end = interval.next(start).minusDays(1);
      LocalDate from = asked.from() != null && asked.from().isAfter(start) ? asked.from() : start;
      LocalDate to = asked.to() != null && asked.to().isBefore(end) ? asked.to() : end;
      return new Bucket(start, from, to);
    }).toList();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
