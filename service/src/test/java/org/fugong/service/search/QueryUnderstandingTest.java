package org.fugong.service.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.fugong.extraction.place.Place;
import org.junit.jupiter.api.Test;

class QueryUnderstandingTest {
  private static Understood read(String query) {
    return SearchFixture.UNDERSTANDING.read(QueryText.parse(query));
  }

  @Test
  void placesTimesAndMeasuresAreReadOutOfOneQuery() {
    Understood understood = read("南京2月减租");
    assertThat(understood.text()).isEqualTo("南京2月减租");
    assertThat(understood.places()).extracting(Place::city).containsExactly("南京市");
    assertThat(understood.measures()).containsExactly("rent_relief");
    assertThat(understood.from()).isEqualTo(LocalDate.of(2020, 2, 1));
    assertThat(understood.to()).isEqualTo(LocalDate.of(2020, 2, 29));
  }

  @Test
  void allWordsForRentReliefMeanIt() {
    for (String word : new String[] {"减租", "免租", "租金减免", "减免租金", "房租减免", "减免房租"}) {
      assertThat(read(word).measures()).as(word).containsExactly("rent_relief");
    }
  }

  @Test
  void theLabelOfEachMeasureTypeIsUnderstood() {
    SearchFixture.TAXONOMY.types().forEach(type -> assertThat(read(type.label()).measures()).as(type.label()).contains(type.key()));
  }

  @Test
  void theFirstWordOfATypesSetIsItsLabel() {
    for (Synonyms.SynonymSet set : Synonyms.load(SearchFixture.TAXONOMY).sets()) {
      if (set.wholeType()) {
        assertThat(set.words().get(0)).isEqualTo(SearchFixture.TAXONOMY.findType(set.measure()).orElseThrow().label());
      }
    }
  }

  @Test
  void theWordsThatNamePlacesAndTimesAreTold() {
    Understood understood = read("江苏南京2月减租");
    assertThat(understood.placeMentions()).extracting(Understood.PlaceMention::word).containsExactly("江苏", "南京");
    assertThat(understood.placeMentions().get(1).places()).extracting(Place::city).containsExactly("南京市");
    assertThat(understood.timeWords()).containsExactly("2月");
    assertThat(understood.without(java.util.Set.of("320100", "date")).placeMentions()).extracting(Understood.PlaceMention::word).containsExactly("江苏");
    assertThat(understood.without(java.util.Set.of("date")).timeWords()).isEmpty();
  }

  @Test
  void eachSynonymSetIsFoundByEachOfItsWords() {
    Synonyms synonyms = Synonyms.load(SearchFixture.TAXONOMY);
    for (Synonyms.SynonymSet set : synonyms.sets()) {
      for (String word : set.words()) {
        assertThat(synonyms.findWordAt(word, 0)).as(word).contains(word);
        if (set.measure() != null) {
          assertThat(read(word).measures()).as(word).contains(set.measure());
        }
      }
    }
  }

  @Test
  void aPlaceInsideAnotherThatIsNamedTooStandsForBoth() {
    assertThat(read("江苏南京减租").places()).extracting(Place::city).containsExactly("南京市");
    assertThat(read("江苏减租").places()).extracting(Place::province, Place::city).containsExactly(org.assertj.core.groups.Tuple.tuple("江苏省", null));
  }

  @Test
  void aCountyNameOfSeveralIsToldByTheCityBesideIt() {
    assertThat(read("徐州鼓楼区减租").places()).extracting(Place::code).containsExactly("320302");
    assertThat(read("鼓楼区减租").places()).hasSizeGreaterThan(1).extracting(Place::district).containsOnly("鼓楼区");
  }

  @Test
  void namesOfRoadsAreNoPlaces() {
    assertThat(read("南京路商户").places()).isEmpty();
  }

  @Test
  void questionWordsAreLeftOutOfTheText() {
    assertThat(read("南通市有哪些减租政策？").text()).isEqualTo("南通市 减租政策");
    assertThat(read("如何").text()).isEqualTo("如何");
  }

  @Test
  void withoutUnderstandingThereIsOnlyText() {
    Understood understood = SearchFixture.UNDERSTANDING.readText(QueryText.parse("南京减租"));
    assertThat(understood).isEqualTo(Understood.ofText("南京减租"));
  }
}
