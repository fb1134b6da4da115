package org.fugong.extraction.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fugong.extraction.labels.LabelledText;
import org.junit.jupiter.api.Test;

/** Scores places against the hand labels of ../shared, where these are there. */
class PlaceLabelsTest {
  private static final PlaceExtractor PLACES = new PlaceExtractor(Gazetteer.load());

  @Test
  void readsTheCitiesOfPolicyTextsAsAReaderDoes() {
    assertThat(cityF1(LabelledText.policies())).isGreaterThanOrEqualTo(0.92);
  }

  @Test
  void readsTheCitiesOfTheSeedsAsAReaderDoes() {
    assertThat(cityF1(LabelledText.seeds())).isGreaterThanOrEqualTo(0.95);
  }

  private static double cityF1(List<LabelledText> labelled) {
    F1 cities = new F1();
    F1 districts = new F1();
    for (LabelledText each : labelled) {
      Set<String> got = new LinkedHashSet<>();
      for (Place place : PLACES.extract(each.text())) {
        got.add(place.province() + "/" + orEmpty(place.city()) + "/" + orEmpty(place.district()));
      }
      boolean exact = cities.add(atCityLevel(each.places()), atCityLevel(got)) & districts.add(each.places(), got);
      if (!exact) {
        System.out.println(each.name() + ": expected " + each.places() + ", got " + got);
      }
    }
    System.out.println("cities " + cities + ", with districts " + districts);
    return cities.value();
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String name) {
    return name == null ? "" : name;
  }

  private static Set<String> atCityLevel(Set<String> places) {
    return places.stream().map(place -> place.substring(0, place.lastIndexOf('/'))).collect(Collectors.toSet());
  }

  private static final class F1 {
    private int right;
    private int expected;
    private int got;

    boolean add(Set<String> label, Set<String> found) {
      expected += label.size();
      got += found.size();
      right += (int) found.stream().filter(label::contains).count();
      return label.equals(found);
    }

    double value() {
      return 2.0 * right / (expected + got);
    }

    @Override
    public String toString() {
      return "%.3f (%d of %d, %d found)".formatted(value(), right, expected, got);
    }
  }
}
