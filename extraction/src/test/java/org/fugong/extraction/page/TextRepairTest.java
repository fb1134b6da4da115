package org.fugong.extraction.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextRepairTest {
  private final TextRepair repair = new TextRepair();

  private String repaired(String text) {
    return repair.repair(text).text();
  }

  @Test
  void pinyinThatAConverterLeftInBracketsGoes() {
    assertThat(repaired("企業(yè)復(fù)工復(fù)產(chǎn)")).isEqualTo("企業復工復產");
    assertThat(repaired("企業（yè）開門")).isEqualTo("企業開門");
  }

  @Test
  void theAuthorsOwnGlossesStay() {
    assertThat(repaired("他叫李垚(yáo)，住在镇上")).isEqualTo("他叫李垚(yáo)，住在镇上");
    assertThat(repaired("这个字读长(zhǎng)")).isEqualTo("这个字读长(zhǎng)");
    assertThat(repaired("園區(app)上線")).isEqualTo("園區(app)上線");
    assertThat(repaired("園區(A座)")).isEqualTo("園區(A座)");
  }

  @Test
  void aLostCharacterIsDroppedAndNamed() {
    RepairedText text = repair.repair("東河日?qǐng)?bào)記者");
    assertThat(text.text()).isEqualTo("東河日記者");
    assertThat(text.notes()).anyMatch(note -> note.contains("2 character(s) that a converter lost"));
  }

  @Test
  void undecodableCharactersAreDroppedAndNamed() {
    RepairedText text = repair.repair("工厂\ufffd复工");
    assertThat(text.text()).isEqualTo("工厂复工");
    assertThat(text.notes()).containsExactly("1 undecodable character(s) (U+FFFD) were dropped.");
  }

  @Test
  void entitiesAreDecodedAlsoWhenTheyWereEncodedTwice() {
    assertThat(repaired("&ldquo;复工&rdquo;&nbsp;开始")).isEqualTo("“复工”\u00a0开始");
    assertThat(repaired("&amp;ldquo;复工&amp;rdquo;")).isEqualTo("“复工”");
  }

  @Test
  void invisibleCharactersGoAndLineEndsAreOne() {
    assertThat(repaired("复\u200b工\ufeff\r\n开\u0000门\r关门\u2028完")).isEqualTo("复工\n开门\n关门\n完");
  }

  @Test
  void fullWidthDigitsBecomeHalfWidthAndPunctuationStays() {
    assertThat(repaired("２０２０年２月，Ａ座；５０％")).isEqualTo("2020年2月，A座；50%");
  }

  @Test
  void leftoverTagsBecomeLineEndsOrGo() {
    assertThat(repaired("第一段。<br/>第二段<span class=\"x\">在此</span>。")).isEqualTo("第一段。\n第二段在此。");
    assertThat(repaired("气温<20度且>5度")).isEqualTo("气温<20度且>5度");
  }

  @Test
  void halfASurrogatePairIsDropped() {
    assertThat(repaired("复\ud83d工\ud83d\ude00")).isEqualTo("复工\ud83d\ude00");
  }
}
