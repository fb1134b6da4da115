package org.fugong.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fugong.service.FieldError;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParametersTest {
  private static final List<String> KNOWN = List.of("q", "city", "district", "measureGroup", "facetSize", "from", "to");

  @Test
  void known_parameters_pass() {
    assertThat(Parameters.findUnknown(List.of("city", "q"), KNOWN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"citi,city", "ciyt,city", "City,city", "measuregroup,measureGroup", "facet_size,facetSize", "form,from", "distict,district"})
  void the_nearest_right_name_is_named(String wrong, String right) {
    assertThat(Parameters.findUnknown(List.of(wrong), KNOWN))
        .containsExactly(new FieldError(wrong, "unknown parameter '" + wrong + "': did you mean '" + right + "'?"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"colour", "xyz", "pagination"})
  void a_name_near_none_is_told_what_there_is(String wrong) {
    assertThat(Parameters.findUnknown(List.of(wrong), KNOWN).get(0).message()).contains("expected one of q, city, district");
  }

  @Test
  void every_unknown_name_is_an_error_of_its_own() {
    assertThat(Parameters.findUnknown(List.of("b", "q", "a"), KNOWN)).extracting("field").containsExactly("a", "b");
  }
}
