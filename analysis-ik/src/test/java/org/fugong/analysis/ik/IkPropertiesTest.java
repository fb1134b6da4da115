package org.fugong.analysis.ik;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fugong.analysis.ik.IkTokens.Token;
import org.wltea.analyzer.cfg.Configuration;

/** What holds for any text. */
class IkPropertiesTest {
  @Property(tries = 2000)
  void offsetsNeverGoBackwardsNorLeaveTheText(@ForAll("texts") String text, @ForAll boolean smart) {
    IkTokens tokens = IkTokens.of(new Configuration(smart, true), text);
    int begin = 0;
    for (Token token : tokens.tokens()) {
      assertThat(token.begin()).isBetween(begin, token.end() - 1);
      assertThat(token.end()).isLessThanOrEqualTo(text.length());
      assertThat(token.increment()).isPositive();
      assertThat(token.text()).isEqualTo(IkSentencesTest.normal(text.substring(token.begin(), token.end())));
      begin = token.begin();
    }
    assertThat(tokens.end()).isEqualTo(text.length());
  }

  @Property(tries = 500)
  void smartWordsNeverOverlap(@ForAll("texts") String text) {
    int at = 0;
    for (Token token : IkTokens.of(IkTokens.SMART, text).tokens()) {
      assertThat(token.begin()).isGreaterThanOrEqualTo(at);
      at = token.end();
    }
  }

  @Property(tries = 500)
  void everyChineseCharacterIsInSomeWord(@ForAll("texts") String text, @ForAll boolean smart) {
    boolean[] covered = new boolean[text.length()];
    for (Token token : IkTokens.of(new Configuration(smart, true), text).tokens()) {
      java.util.Arrays.fill(covered, token.begin(), token.end(), true);
    }
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      assertThat(covered[index] || character < 0x4E00 || character > 0x9FFF).as(text + " at " + index).isTrue();
    }
  }

  @Provide
  static Arbitrary<String> texts() {
    Arbitrary<String> piece = Arbitraries.oneOf(
        Arbitraries.of("复工复产", "企业", "疫情防控", "减免租金", "南京市", "一万二千三百家", "2,500.5万元", "the", "GDP", "a.b@c.cn", "http://x.cn/?a=1"),
        Arbitraries.of("𠮷", "😷", "👨‍👩‍👧", "\uD83D", "\uDE37", "🇨🇳", "é", "e\u0301", "㎡", "①", "한국", "カナ", "ｶﾅ", "ＡＢ１２", "\u200B", "\u0000"),
        Arbitraries.of("，", "。", "、", "“", "”", "（", " ", "\u3000", "\n", "\t", "%", "-", ".", ",", "#", "&", "_", "+", "@"),
        Arbitraries.strings().withCharRange('\u4E00', '\u9FFF').ofMaxLength(6),
        Arbitraries.strings().numeric().ofMaxLength(6),
        Arbitraries.strings().ofMaxLength(4));
    return piece.list().ofMaxSize(40).map(pieces -> String.join("", pieces));
  }
}
