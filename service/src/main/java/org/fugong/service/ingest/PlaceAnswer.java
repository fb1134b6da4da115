package org.fugong.service.ingest;

import io.micronaut.serde.annotation.Serdeable;
import org.fugong.extraction.place.Division;
import org.fugong.extraction.place.Gazetteer;
import org.fugong.extraction.place.Place;
import org.jspecify.annotations.Nullable;

/** A place in an answer: {@code {"province": "江苏省", "city": "南京市", "district": null, "code": "320100"}}. */
@Serdeable
public record PlaceAnswer(String province, @Nullable String city, @Nullable String district, String code) {
  /** The place with this code, or one that has nothing but the code where the gazetteer doesn't know it (any more). */
  static PlaceAnswer of(String code, Gazetteer gazetteer) {
    return gazetteer.findByCode(code).map(division -> of(division, gazetteer)).orElseGet(() -> new PlaceAnswer("", null, null, code));
  }

  private static PlaceAnswer of(Division division, Gazetteer gazetteer) {
    Place place = gazetteer.placeOf(division);
    return new PlaceAnswer(place.province(), place.city(), place.district(), place.code());
  }
}
