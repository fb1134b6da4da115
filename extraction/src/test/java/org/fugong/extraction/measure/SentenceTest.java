package org.fugong.extraction.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SentenceTest {

  @Test
  void fullStopsNewLinesAndWideBlanksEndASentence() {
    assertThat(cut("一、减租。二、“贴息!”三句\n四句　五句  六句")).containsExactly("一、减租。", "二、“贴息!”", "三句", "四句", "五句", "六句");
  }

  @Test
  void aListItemBehindOneBlankBeginsASentence() {
    assertThat(cut("现通知如下: 一、减免房租 (二)给予补贴 3.发放贷款2.5亿元")).containsExactly("现通知如下:", "一、减免房租", "(二)给予补贴", "3.发放贷款2.5亿元");
  }

  @Test
  void aFullStopInsideATitleEndsNoSentence() {
    assertThat(cut("发出《加油!复工!》的倡议。完")).containsExactly("发出《加油!复工!》的倡议。", "完");
  }

  @Test
  void semicolonsDoNotEndASentence() {
    assertThat(cut("一是减租;二是贴息。")).containsExactly("一是减租;二是贴息。");
  }

  @Property
  void sentencesAreInOrderApartAndHoldAllThatIsNoBlank(@ForAll("mixed") String text) {
    int behind = 0;
    for (Sentence sentence : Sentence.split(text)) {
      assertThat(sentence.start()).isGreaterThanOrEqualTo(behind);
      assertThat(text.substring(behind, sentence.start())).isBlank();
      assertThat(sentence.end()).isGreaterThan(sentence.start());
      assertThat(sentence.end() - sentence.start()).isLessThanOrEqualTo(Sentence.LONGEST + 3);
      behind = sentence.end();
    }
    assertThat(text.substring(behind)).isBlank();
  }

  @Provide
  Arbitrary<String> mixed() {
    return Arbitraries.strings().withChars("。!?;,、“”()一二三.12减免房租 \n　").ofMaxLength(2000);
  }

  private static List<String> cut(String text) {
    return Sentence.split(text).stream().map(sentence -> text.substring(sentence.start(), sentence.end())).toList();
  }
}
