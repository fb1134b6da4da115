package org.fugong.service.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTextTest {
  @ParameterizedTest
  @CsvSource({
    "南京市,南京,0", "南京市,nanjing,0", "南京市,nj,0", "南京市,njs,0", "南京市,nanj,0", "南京市,njing,0", "南京市,南jing,0", "南京市,nan京,0",
    "南京市,jing,1", "南京市,js,1", "南京市,北京,-1", "南京市,nanjingshix,-1", "重庆市,chongqing,0", "长沙市,changsha,0", "厦门市,xiamen,0",
    "2020年复工,fg,5", "A股开市,agu,0", "5G招聘,5g,0"
  })
  void charactersPinyinInitialsAndMixturesFindAText(String text, String typed, int start) {
    assertThat(PinyinText.of(text).find(typed)).isEqualTo(start);
  }

  @Test
  void longRunsOfOneLetterAreReadInNoTime() {
    assertThat(PinyinText.of("a".repeat(200) + "额鹅".repeat(50)).find("a".repeat(99) + "x")).isEqualTo(-1);
    assertThat(PinyinText.of("额鹅".repeat(50)).find("e".repeat(98) + "x")).isEqualTo(-1);
    assertThat(PinyinText.of("安".repeat(100)).find("an".repeat(45) + "anx")).isEqualTo(-1);
  }
}
