package org.fugong.service.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * How a query was searched.
 *
 * @param tokens what each analysis makes of the searched text, by its name: words (ik_smart), pairs (of characters)
 * @param request what was sent to Elasticsearch
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SearchExplanation(Map<String, List<String>> tokens, Map<String, Object> request) {}
