package org.fugong.service.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fugong.extraction.place.Division;
import org.fugong.extraction.place.Gazetteer;
import org.fugong.extraction.place.Place;

/**
 * Places as flat columns, each value once, most central place first.
 *
 * <p>{@code 江苏省 / 南京市 / 栖霞区 gives place 320113, division 320113, 320100, 320000, and path 江苏省, 江苏省 > 南京市,
 * 江苏省 > 南京市 > 栖霞区}.
 *
 * @param province official names
 * @param city official names
 * @param district official names
 * @param districtCode codes of the districts, because names of districts are not unique
 * @param place codes of the places themselves
 * @param division codes of the places and of all divisions above them
 * @param path names from the province down, at every level
 * @param location the points of their cities
 */
record PlaceColumns(
    List<String> province,
    List<String> city,
    List<String> district,
    List<String> districtCode,
    List<String> place,
    List<String> division,
    List<String> path,
    List<GeoPoint> location) {
  private static final String PATH_SEPARATOR = " > ";

  /** The columns of these places. */
  static PlaceColumns of(List<Place> places, Gazetteer gazetteer) {
    Set<String> divisions = new LinkedHashSet<>();
    Set<String> paths = new LinkedHashSet<>();
    Set<GeoPoint> points = new LinkedHashSet<>();
    for (Place place : places) {
      List<Division> upwards = upwards(place, gazetteer);
      divisions.add(place.code());
      upwards.forEach(division -> divisions.add(division.code()));
      paths.addAll(paths(place));
      findPoint(upwards).ifPresent(points::add);
    }
    return new PlaceColumns(
        once(places.stream().map(Place::province).toList()),
        once(places.stream().map(Place::city).filter(Objects::nonNull).toList()),
        once(places.stream().map(Place::district).filter(Objects::nonNull).toList()),
        once(places.stream().filter(place -> place.district() != null).map(Place::code).toList()),
        once(places.stream().map(Place::code).toList()),
        List.copyOf(divisions),
        List.copyOf(paths),
        List.copyOf(points));
  }

  private static List<Division> upwards(Place place, Gazetteer gazetteer) {
    List<Division> divisions = new ArrayList<>();
    Optional<Division> next = gazetteer.findByCode(place.code());
    while (next.isPresent()) {
      divisions.add(next.get());
      next = gazetteer.findParent(next.get());
    }
    return divisions;
  }

  private static Set<String> paths(Place place) {
    Set<String> paths = new LinkedHashSet<>();
    StringBuilder path = new StringBuilder(place.province());
    paths.add(path.toString());
    if (place.city() != null) {
      paths.add(path.append(PATH_SEPARATOR).append(place.city()).toString());
    }
    if (place.district() != null) {
      paths.add(path.append(PATH_SEPARATOR).append(place.district()).toString());
    }
    return paths;
  }

  private static Optional<GeoPoint> findPoint(List<Division> upwards) {
    return upwards.stream()
        .filter(division -> division.level() == Division.Level.CITY)
        .filter(division -> division.latitude() != null && division.longitude() != null)
        .map(division -> new GeoPoint(
            Objects.requireNonNull(division.latitude()), Objects.requireNonNull(division.longitude())))
        .findFirst();
  }

  private static <T> List<T> once(Collection<T> values) {
    return List.copyOf(new LinkedHashSet<>(values));
  }
}
