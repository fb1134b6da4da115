package org.fugong.extraction.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractDoubleAssert;
import org.fugong.extraction.labels.LabelledText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Scores places against the hand labels of ../shared, where these are there. */
class PlaceLabelsTest {
  private static final PlaceExtractor PLACES = new PlaceExtractor(Gazetteer.load());

  @Test
  void readsTheCitiesOfPolicyTextsAsAReaderDoes() {
    assertThatCityF1(LabelledText.policies()).isGreaterThanOrEqualTo(0.92);
  }

  @Test
  void readsTheCitiesOfTheSeedsAsAReaderDoes() {
    assertThatCityF1(LabelledText.seeds()).isGreaterThanOrEqualTo(0.95);
  }

  private static AbstractDoubleAssert<?> assertThatCityF1(List<LabelledText> labelled) {
    List<String> wrong = new ArrayList<>();
    F1 cities = new F1();
    F1 districts = new F1();
    for (LabelledText each : labelled) {
      Set<String> got = new LinkedHashSet<>();
      for (Place place : PLACES.extract(each.text())) {
        got.add(place.province() + "/" + orEmpty(place.city()) + "/" + orEmpty(place.district()));
      }
      boolean exact = cities.add(atCityLevel(each.places()), atCityLevel(got)) & districts.add(each.places(), got);
      if (!exact) {
        wrong.add(each.name() + ": expected " + each.places() + ", got " + got);
      }
    }
    return assertThat(cities.value()).as("cities " + cities + ", with districts " + districts + "\n" + String.join("\n", wrong));
  }

  private static String orEmpty(@Nullable String name) {
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
