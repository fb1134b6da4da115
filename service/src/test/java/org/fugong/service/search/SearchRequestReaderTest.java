package org.fugong.service.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.fugong.service.FieldError;
import org.fugong.service.InvalidRequestException;
import org.fugong.service.search.SearchRequest.Scope;
import org.fugong.service.search.SearchRequest.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchRequestReaderTest {
  @Test
  void nothingAsksForEverythingWithTheDefaults() {
    SearchRequest request = SearchFixture.request();
    assertThat(request.query().isEmpty()).isTrue();
    assertThat(request.scope()).isEqualTo(Scope.ALL);
    assertThat(request.sort()).isEqualTo(Sort.NEWEST);
    assertThat(request.size()).isEqualTo(10);
    assertThat(request.page()).isEqualTo(1);
    assertThat(request.facets()).containsExactly(Facet.PROVINCE, Facet.CITY, Facet.MEASURE, Facet.DATE);
    assertThat(request.facetSize()).isEqualTo(20);
    assertThat(request.highlight()).isTrue();
  }

  @Test
  void aQueryIsSortedByRelevanceUnlessAskedOtherwise() {
    assertThat(SearchFixture.request("q=减租").sort()).isEqualTo(Sort.RELEVANCE);
    assertThat(SearchFixture.request("q=减租", "sort=oldest").sort()).isEqualTo(Sort.OLDEST);
    assertThat(SearchFixture.request("q=-减租").sort()).isEqualTo(Sort.NEWEST);
  }

  @Test
  void whatWasUnderstoodCanBeIgnoredPieceByPiece() {
    String query = "q=南京2月减租贷款";
    assertThat(SearchFixture.request(query).understood().measures()).contains("rent_relief", "financing");
    Understood understood = SearchFixture.request(query, "ignore=rent_relief", "ignore=date", "ignore=care").understood();
    assertThat(understood.measures()).contains("financing").doesNotContain("rent_relief");
    assertThat(understood.from()).isNull();
    assertThat(understood.places()).extracting(place -> place.city()).containsExactly("南京市");
    assertThat(SearchFixture.request(query, "ignore=320100").understood().places()).isEmpty();
    assertThat(SearchFixture.request(query, "ignore=320100").understood().text()).contains("南京");
  }

  @Test
  void placesAreTakenByNameShortNameAndCode() {
    for (String name : List.of("南京市", "南京", "320100")) {
      assertThat(SearchFixture.request("city=" + name).selection(Facet.CITY).values()).as(name).containsExactly("南京市");
    }
    assertThat(SearchFixture.request("province=江苏", "province=440000").selection(Facet.PROVINCE).values()).containsExactly("江苏省", "广东省");
  }

  @Test
  void aCountyIsTakenByItsCodeAndByTheLabelOfTheFacet() {
    assertThat(SearchFixture.request("district=320106").selection(Facet.DISTRICT).values()).containsExactly("320106");
    assertThat(SearchFixture.request("district=鼓楼区（南京市）").selection(Facet.DISTRICT).values()).containsExactly("320106");
    assertThat(SearchFixture.request("district=鼓楼区").selection(Facet.DISTRICT).values()).contains("320106", "320302");
  }

  @Test
  void aMinusExcludesAValue() {
    Selection selection = SearchFixture.request("city=-武汉", "city=南京").selection(Facet.CITY);
    assertThat(selection.values()).containsExactly("南京市");
    assertThat(selection.excluded()).containsExactly("武汉市");
  }

  @Test
  void datesMayBeMonthsAndYears() {
    DateRange range = SearchFixture.request("from=2020-02", "to=2020", "undated=include").dates();
    assertThat(range).isEqualTo(new DateRange(LocalDate.of(2020, 2, 1), LocalDate.of(2020, 12, 31), true));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "page=-1|page|got [-1], expected 1 or more",
    "page=x|page|got [x], expected 1 or more",
    "size=101|size|got [101], expected a whole number from 0 to 100",
    "facetSize=0|facetSize|got [0], expected a whole number from 1 to 500",
    "from=2020-02-30|from|got [2020-02-30], expected a date such as 2020-02-27, 2020-02 or 2020",
    "from=yesterday|from|got [yesterday], expected a date such as 2020-02-27, 2020-02 or 2020",
    "in=headline|in|got [headline], expected one of all, title, body",
    "sort=best|sort|got [best], expected one of relevance, newest, oldest",
    "undated=yes|undated|got [yes], expected one of include, exclude",
    "explain=yes|explain|got [yes], expected one of true, false",
    "highlight=1|highlight|got [1], expected one of true, false",
    "measureMode=none|measureMode|got [none], expected one of any, all",
    "interval=hour|interval|got [hour], expected one of auto, day, week, month, quarter, year",
    "kind=photo|kind|got [photo], expected one of article, caption",
    "cursor=xyz|cursor|got [xyz], expected the next of an earlier answer, unchanged"
  })
  void aWrongValueIsNamedWithWhatWasExpected(String parameter, String field, String message) {
    assertThat(errors(parameter)).containsExactly(new FieldError(field, message));
  }

  @Test
  void anUnknownPlaceIsNamedWithNearOnes() {
    assertThat(errors("city=南经市")).singleElement().satisfies(error -> {
      assertThat(error.field()).isEqualTo("city");
      assertThat(error.message()).startsWith("got [南经市], expected the name or code of a city, such as ").contains("南京市");
    });
  }

  @Test
  void everyFaultIsToldAtOnce() {
    assertThat(errors("measure=rent", "size=-5", "facets=city,colour")).extracting(FieldError::field).containsExactly("measure", "size", "facets");
  }

  @Test
  void pagesEndAtTenThousandHits() {
    assertThat(SearchFixture.request("page=100", "size=100").page()).isEqualTo(100);
    assertThat(errors("page=101", "size=100")).singleElement().satisfies(error -> assertThat(error.message()).contains("10000", "cursor"));
    assertThat(SearchFixture.request("size=0", "page=5").size()).isZero();
  }

  @Test
  void fromMustNotBeBehindTo() {
    assertThat(errors("from=2020-03", "to=2020-02")).extracting(FieldError::field).containsExactly("to");
  }

  @Test
  void aQueryOfMoreThanTwoThousandCharactersIsRefused() {
    assertThat(SearchFixture.request("q=" + "租".repeat(2000)).query().words()).hasSize(1);
    assertThat(errors("q=" + "租".repeat(2001))).extracting(FieldError::field).containsExactly("q");
  }

  @Test
  void aCursorGoesOnOnlyWithItsOwnSearch() {
    SearchRequest request = SearchFixture.request("q=减租", "city=南京");
    String cursor = new Cursor(request.fingerprint(), false, null, null, List.of("a", "b")).encode();
    assertThat(SearchFixture.request("q=减租", "city=南京市", "size=5", "cursor=" + cursor).cursor().shown()).containsExactly("a", "b");
    assertThat(errors("q=减租", "city=南通", "cursor=" + cursor)).extracting(FieldError::field).containsExactly("cursor");
  }

  private static List<FieldError> errors(String... parameters) {
    return catchThrowableOfType(InvalidRequestException.class, () -> SearchFixture.request(parameters)).errors();
  }
}
