package org.fugong.service.analytics;

import java.util.List;
import java.util.Map;
import org.fugong.service.search.DateInterval;
import org.fugong.service.search.Facet;
import org.fugong.service.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * Counts over time that can be made; made by {@link AnalyticsRequestReader}.
 *
 * @param records which records are counted
 * @param parameters of the request, for the addresses of counts
 * @param by what each series is about
 * @param interval width of the buckets, or null to choose one
 * @param value articles or records
 * @param series at most so many series, the largest
 */
record TimelineRequest(
    SearchRequest records, Map<String, List<String>> parameters, Facet by, @Nullable DateInterval interval, Value value, int series) {
  TimelineRequest {
    parameters = Map.copyOf(parameters);
  }
}
