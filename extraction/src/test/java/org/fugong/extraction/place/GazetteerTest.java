package org.fugong.extraction.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fugong.extraction.place.Division.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @Test
  void holdsEveryDivisionOfEarly2020() {
    assertThat(count(Level.PROVINCE)).isEqualTo(34);
    // 333 prefectures, 4 municipalities, 30 county-level divisions directly under a province.
    assertThat(count(Level.CITY)).isEqualTo(367);
    // The ministry counts 2,846 county-level divisions at the end of 2019, 30 of them directly under a province.
    assertThat(count(Level.DISTRICT)).isBetween(2810L, 2825L);
  }

  private static long count(Level level) {
    return GAZETTEER.divisions().stream().filter(division -> division.level() == level).count();
  }

  @Test
  void everyDivisionHasItsParent() {
    assertThat(GAZETTEER.divisions()).allSatisfy(division -> {
      boolean province = division.level() == Level.PROVINCE;
      assertThat(GAZETTEER.findParent(division).isEmpty()).as(division.name()).isEqualTo(province);
    });
  }

  @Test
  void everyProvinceAndCityHasCoordinatesInChina() {
    assertThat(GAZETTEER.divisions()).filteredOn(division -> division.level() != Level.DISTRICT).allSatisfy(division -> {
      assertThat(division.latitude()).as(division.name()).isBetween(16.0, 53.6);
      assertThat(division.longitude()).as(division.name()).isBetween(73.5, 135.1);
    });
  }

  @Test
  void everyDivisionIsFoundByEachOfItsNamesAndItsCode() {
    assertThat(GAZETTEER.divisions()).allSatisfy(division -> {
      assertThat(GAZETTEER.findByCode(division.code())).contains(division);
      assertThat(GAZETTEER.find(division.level(), division.code())).containsExactly(division);
      assertThat(GAZETTEER.find(division.level(), division.name())).contains(division);
      assertThat(division.shortNames()).allSatisfy(
          name -> assertThat(GAZETTEER.find(division.level(), name)).contains(division));
    });
  }

  @ParameterizedTest
  @CsvSource({
    "PROVINCE,内蒙古,150000", "PROVINCE,香港,810000", "PROVINCE,吉林,220000",
    "CITY,南京,320100", "CITY,恩施州,422800", "CITY,恩施,422800", "CITY,延边,222400", "CITY,襄樊,420600",
    "CITY,仙桃,429004", "CITY,石河子市,659001", "CITY,济源,419001", "CITY,五指山,469001", "CITY,东莞,441900",
    "CITY,北京,110100", "CITY,北京市,110100", "CITY,110000,110100", "CITY,110100,110100",
    "DISTRICT,港闸,320611", "DISTRICT,崇川区,320602", "DISTRICT,海安市,320685", "DISTRICT,雨花台,320114",
    "DISTRICT,封开,441225", "DISTRICT,高要区,441204", "DISTRICT,莱芜区,370116", "DISTRICT,海门市,320684",
    "DISTRICT,红谷滩区,360113", "DISTRICT,玉屏,520622", "DISTRICT,浦东,310115"
  })
  void findsADivisionByAnyOfItsNames(Level level, String name, String code) {
    assertThat(GAZETTEER.find(level, name)).extracting(Division::code).contains(code);
  }

  @Test
  void leavesAmbiguousNamesToTheReader() {
    assertThat(GAZETTEER.find(Level.DISTRICT, "鼓楼区")).extracting(Division::code)
        .containsExactly("320106", "320302", "350102", "410204");
    assertThat(GAZETTEER.find(Level.DISTRICT, "通州区")).extracting(Division::code).containsExactly("110112", "320612");
  }

  @Test
  void aPlaceBearsTheNamesOfTheDivisionsAboveIt() {
    assertThat(placeOf("320682")).isEqualTo(new Place("江苏省", "南通市", "如皋市", "320682"));
    assertThat(placeOf("429004")).isEqualTo(new Place("湖北省", "仙桃市", null, "429004"));
    assertThat(placeOf("320000")).isEqualTo(new Place("江苏省", null, null, "320000"));
    assertThat(placeOf("500236")).isEqualTo(new Place("重庆市", "重庆市", "奉节县", "500236"));
  }

  @Test
  void aMunicipalityIsOnePlaceByEitherCode() {
    assertThat(List.of(placeOf("110000"), placeOf("110100")))
        .containsOnly(new Place("北京市", "北京市", null, "110100"));
  }

  private static Place placeOf(String code) {
    return GAZETTEER.placeOf(GAZETTEER.findByCode(code).orElseThrow());
  }
}
