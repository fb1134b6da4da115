package org.fugong.service.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.fugong.service.InvalidRequestException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageSourceTest {
  @Test
  void blank_is_absent() {
    assertThat(PageSource.read(" ", "", null)).isEqualTo(new PageSource(null, null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-27,2020-02-27",
    "2020-02-27T08:30:00+08:00,2020-02-27",
    "2020-02-26T20:30:00Z,2020-02-27",
    "2020-02-27 08:30:00,2020-02-27",
    "2020-02-27T08:30:00,2020-02-27"
  })
  void the_day_of_the_crawl_is_the_one_in_china(String crawledAt, LocalDate day) {
    assertThat(PageSource.read(null, null, crawledAt).crawledOn()).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"27.2.2020", "2020-02-30", "yesterday", "0001-01-01", "1582848000"})
  void other_days_are_refused(String crawledAt) {
    assertThatThrownBy(() -> PageSource.read(null, null, crawledAt))
        .isInstanceOf(InvalidRequestException.class).hasMessageContaining("crawledAt: got [" + crawledAt + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "ftp://a.example", "//a.example", "https://", "https://a.example/a b", "http:///etc"})
  void other_urls_are_refused(String url) {
    assertThatThrownBy(() -> PageSource.read(url, null, null)).hasMessageContaining("expected an http or https URL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a.example", "HTTPS://a.example/新闻/1?x=1#y", "http://10.0.0.1:8080/"})
  void http_urls_are_taken_as_they_are(String url) {
    assertThat(PageSource.read(url, null, null).url()).isEqualTo(url);
  }
}
