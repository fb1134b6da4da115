package org.fugong.service.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.fugong.service.search.SearchResponse.FacetCounts;
import org.fugong.service.search.SearchResponse.Total;
import org.fugong.service.search.SearchResponse.UnderstoodQuery;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search of measure records: that of a search of articles, with records as hits and counts of records.
 *
 * @param took milliseconds that Elasticsearch took
 * @param next the cursor of the next page, or null where there is none
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MeasureResponse(
    long took,
    Total total,
    List<MeasureHit> hits,
    Map<String, FacetCounts> facets,
    UnderstoodQuery understood,
    @Nullable String next) {}
