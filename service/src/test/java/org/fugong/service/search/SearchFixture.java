package org.fugong.service.search;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fugong.extraction.measure.MeasureTaxonomy;
import org.fugong.extraction.place.Gazetteer;

/** The pure parts of search over the bundled data, on 15 March 2020. */
final class SearchFixture {
  static final Gazetteer GAZETTEER = Gazetteer.load();
  static final MeasureTaxonomy TAXONOMY = MeasureTaxonomy.load();
  static final PlaceNames PLACES = new PlaceNames(GAZETTEER);
  static final QueryUnderstanding UNDERSTANDING = new QueryUnderstanding(
      GAZETTEER, TAXONOMY, Clock.fixed(Instant.parse("2020-03-15T00:00:00Z"), ZoneOffset.UTC), 2020);
  static final SearchRequestReader READER = new SearchRequestReader(PLACES, TAXONOMY, UNDERSTANDING);

  private SearchFixture() {}

  /** The request of {@code name=value} pairs. */
  static SearchRequest request(String... parameters) {
    return READER.read(parameters(parameters));
  }

  static Map<String, List<String>> parameters(String... parameters) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String parameter : parameters) {
      int equals = parameter.indexOf('=');
      values.computeIfAbsent(parameter.substring(0, equals), name -> new ArrayList<>()).add(parameter.substring(equals + 1));
    }
    return values;
  }
}
