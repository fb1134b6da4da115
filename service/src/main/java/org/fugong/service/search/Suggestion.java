package org.fugong.service.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What could complete a query.
 *
 * @param text what would be searched
 * @param kind place, measure or title
 * @param count articles about the place, with a record of the measure type, or with the title
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Suggestion(String text, String kind, long count) {}
