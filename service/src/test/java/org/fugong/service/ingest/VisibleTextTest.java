package org.fugong.service.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VisibleTextTest {
  @Test
  void what_is_no_character_of_a_text_is_left_out() {
    assertThat(VisibleText.of("复\ue000工\uf8ff复\u0000产\ud800。\udc00\uffff")).isEqualTo("复工复产。");
    assertThat(VisibleText.of(new StringBuilder("厂").appendCodePoint(0xF0000).appendCodePoint(0x10FFFF).toString())).isEqualTo("厂");
  }

  @Test
  void lines_tabs_and_rare_characters_stay() {
    String text = "第一段\n\t第二段：𠮷林省的厂\u3000開工 café é";
    assertThat(VisibleText.of(text)).isSameAs(text);
  }
}
