package org.fugong.extraction.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficialSourcesTest {
  private final OfficialSources sources = OfficialSources.load();

  @Test
  void authorities_and_the_agency_are_official_by_address_or_name() {
    assertThat(sources.isOfficial(null, "http://www.nanjing.gov.cn/tz/1.html")).isTrue();
    assertThat(sources.isOfficial(null, "https://gov.cn/")).isTrue();
    assertThat(sources.isOfficial("某某市商务局", null)).isTrue();
    assertThat(sources.isOfficial("新华网", "not an address")).isTrue();
  }

  @Test
  void newspapers_portals_and_look_alikes_are_not() {
    assertThat(sources.isOfficial("某某晚报", "https://paper.example/a")).isFalse();
    assertThat(sources.isOfficial("某某生活网", "https://gov.cn.example/a")).isFalse();
    assertThat(sources.isOfficial(null, "https://notgov.cn/a")).isFalse();
    assertThat(sources.isOfficial(null, null)).isFalse();
  }

  @Test
  void every_cue_reads_its_own_example() throws IOException {
    try (InputStream in = OfficialSources.class.getResourceAsStream("official-sources.tsv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t"))
          .forEach(cells -> assertThat(cells[0].equals("host")
              ? sources.isOfficial(null, "https://" + cells[2] + "/") : sources.isOfficial(cells[2], null)).as(cells[2]).isTrue());
    }
  }
}
