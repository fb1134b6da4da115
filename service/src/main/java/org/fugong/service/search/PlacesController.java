package org.fugong.service.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fugong.extraction.place.Division;
import org.fugong.extraction.place.Gazetteer;
import org.fugong.extraction.place.Place;
import org.fugong.service.http.Parameters;
import org.jspecify.annotations.Nullable;

/** Looks divisions up by name, code, level or the division above. */
@Controller("/api/v1/places")
final class PlacesController {
  private static final Set<String> PARAMETERS = Set.of("q", "level", "parent", "size");

  private final Gazetteer gazetteer;
  private final PlaceNames names;

  PlacesController(Gazetteer gazetteer, PlaceNames names) {
    this.gazetteer = gazetteer;
    this.names = names;
  }

  /** The divisions whose name starts with q, then those that hold it; larger divisions first. */
  @Get
  List<DivisionAnswer> places(HttpRequest<?> request) {
    Parameters.check(request, PARAMETERS);
    return names.search(PlaceQuery.read(Parameters.values(request), names)).stream().map(this::answer).toList();
  }

  private DivisionAnswer answer(Division division) {
    Place place = gazetteer.placeOf(division);
    return new DivisionAnswer(division.code(), division.name(), names.label(division), division.level().name().toLowerCase(Locale.ROOT),
        place.province(), place.city(), place.district(), division.latitude(), division.longitude());
  }

  /** A division; latitude and longitude in degrees where known. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record DivisionAnswer(
      String code,
      String name,
      String label,
      String level,
      String province,
      @Nullable String city,
      @Nullable String district,
      @Nullable Double latitude,
      @Nullable Double longitude) {}
}
