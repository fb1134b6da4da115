package org.fugong.service.analytics;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fugong.service.search.Facet;
import org.fugong.service.search.SearchRequestReader;

/**
 * Addresses of the records that were counted, so that each number can be opened: templates, in which {@code {row}} and the like
 * stand for the query of a value, {@code city=%E5%8D%97%E4%BA%AC%E5%B8%82}.
 */
final class RecordLinks {
  private static final String PATH = "/api/v1/measures?";

  private final Map<String, List<String>> filters = new TreeMap<>();

  /** @param parameters of the request; what chooses no records is left aside */
  RecordLinks(Map<String, List<String>> parameters) {
    parameters.forEach((name, values) -> {
      if (SearchRequestReader.RECORD_FILTERS.contains(name)) {
        filters.put(name, values.stream().filter(value -> !value.isBlank()).toList());
      }
    });
  }

  /** The template of an address under the request's filters but these, with these parts behind. */
  String template(Set<String> without, String... parts) {
    List<String> all = new ArrayList<>();
    filters.forEach((name, values) -> {
      if (!without.contains(name)) {
        values.forEach(value -> all.add(name + "=" + encoded(value)));
      }
    });
    all.addAll(Arrays.asList(parts));
    return PATH + String.join("&", all);
  }

  /** The query that chooses a value of a facet. */
  static String query(Facet facet, String value) {
    return facet.key() + "=" + encoded(value);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
