package org.fugong.service.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PassageSplitterTest {
  @Test
  void a_short_body_is_one_passage() {
    assertThat(PassageSplitter.split("工厂开工。班车恢复。")).containsExactly(new Passage("工厂开工。班车恢复。"));
  }

  @Test
  void a_blank_body_has_none() {
    assertThat(PassageSplitter.split(" \n ")).isEmpty();
  }

  @Test
  void passages_end_with_sentences_and_share_one() {
    String a = "甲".repeat(140) + "。";
    String b = "乙".repeat(140) + "。";
    String c = "丙".repeat(140) + "。";

    assertThat(PassageSplitter.split(a + b + c)).extracting(Passage::text).containsExactly(a + b, b + c);
  }

  @Test
  void a_closing_quotation_mark_stays_with_its_sentence() {
    String said = "他说：“" + "开".repeat(250) + "。”";
    String next = "随后，" + "工".repeat(250) + "。";

    assertThat(PassageSplitter.split(said + next)).extracting(Passage::text).containsExactly(said, next);
  }

  @Test
  void a_sentence_without_end_is_cut() {
    List<Passage> passages = PassageSplitter.split("无".repeat(1000));

    assertThat(passages).extracting(passage -> passage.text().length()).containsExactly(300, 300, 300, 100);
  }

  @Test
  void a_text_of_any_length_has_no_more_passages_than_elasticsearch_takes() {
    assertThat(PassageSplitter.split(("句".repeat(290) + "。").repeat(5_000))).hasSize(PassageSplitter.MAX_PASSAGES);
  }

  @Property
  void no_character_but_space_is_lost_and_no_passage_is_too_long(
      @ForAll @StringLength(max = 3000) @Chars({'。', '！', '\n', '”', ' '}) @CharRange(from = '一', to = '丿') String body) {
    List<Passage> passages = PassageSplitter.split(body);

    int covered = endOfSpace(body, 0);
    for (Passage passage : passages) {
      assertThat(passage.text()).hasSizeLessThanOrEqualTo(PassageSplitter.LENGTH);
      int at = body.lastIndexOf(passage.text(), covered);
      assertThat(at).as("passage that begins no later than the one before it ends: %s", passage).isNotNegative();
      covered = Math.max(covered, endOfSpace(body, at + passage.text().length()));
    }
    assertThat(endOfSpace(body, covered)).isEqualTo(body.length());
  }

  private static int endOfSpace(String body, int from) {
    int end = from;
    while (end < body.length() && Character.isWhitespace(body.charAt(end))) {
      end++;
    }
    return end;
  }

  @Test
  void each_passage_stands_behind_the_title_or_else_the_first_words() {
    String body = "某市发布通知。" + "开".repeat(295) + "。";

    assertThat(PassageSplitter.splitBehindTitle("减租通知", body)).extracting(Passage::text)
        .containsExactly("减租通知\n" + "某市发布通知。", "减租通知\n" + "开".repeat(295) + "。");
    assertThat(PassageSplitter.splitBehindTitle(null, body)).extracting(Passage::text)
        .containsExactly("某市发布通知。", "某市发布通知\n" + "开".repeat(295) + "。");
  }

  @Test
  void a_long_run_of_full_stops_is_cut_too() {
    assertThat(PassageSplitter.split("。".repeat(1000))).allMatch(passage -> passage.text().length() <= 300);
  }
}
