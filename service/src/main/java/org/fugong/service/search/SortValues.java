package org.fugong.service.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** The sort values of a hit as a JSON array, for cursors. */
final class SortValues {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SortValues() {}

  static String encode(List<FieldValue> values) {
    try {
      return JSON.writeValueAsString(values.stream().map(value -> value.isNull() ? null : value._get()).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("sort values that are no JSON: " + values, e);
    }
  }

  /**
   * What encode gave.
   *
   * @throws IllegalArgumentException for anything else
   */
  static List<FieldValue> decode(String json) {
    try {
      List<FieldValue> values = new ArrayList<>();
      for (JsonNode node : JSON.readTree(json)) {
        values.add(node.isNull() ? FieldValue.NULL
            : node.isIntegralNumber() ? FieldValue.of(node.longValue())
            : node.isNumber() ? FieldValue.of(node.doubleValue())
            : FieldValue.of(node.textValue()));
      }
      return values;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("sort values: got [" + json + "], expected a JSON array", e);
    }
  }
}
