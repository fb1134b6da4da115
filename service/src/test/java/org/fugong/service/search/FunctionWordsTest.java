package org.fugong.service.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FunctionWordsTest {
  private static final FunctionWords WORDS = FunctionWords.load();

  @Test
  void particlesAreLeftOutButNotWhereTheyArePartOfAWord() {
    assertThat(WORDS.leaveOut("南京的企业")).isEqualTo("南京 企业");
    assertThat(WORDS.leaveOut("出行的目的")).isEqualTo("出行 目的");
    assertThat(WORDS.leaveOut("的")).isEqualTo("的");
  }

  @Test
  void wordsOfMostArticlesAreLeftOutUnlessNothingElseIsSaid() {
    assertThat(WORDS.leaveOutCommon("企业用电优惠")).isEqualTo("用电优惠");
    assertThat(WORDS.leaveOutCommon("疫情防控措施")).isEqualTo("疫情防控措施");
  }

  @Test
  void functionWordsAreNotMarkedAndCommonWordsAre() {
    assertThat(WORDS.isUnmarked("的")).isTrue();
    assertThat(WORDS.isUnmarked("企业")).isFalse();
  }
}
