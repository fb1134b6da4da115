package org.fugong.extraction.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageDecoderTest {
  private static final String SIMPLIFIED = "东河市出台十条措施，帮助企业有序复工复产。市财政局表示，将对受影响较大的小微企业减免租金三个月。";
  private static final String TRADITIONAL = "東河市推出十項措施，協助企業有序恢復營業。財政部門表示，受影響的商戶可以減免三個月租金。";
  private final PageDecoder decoder = new PageDecoder();

  @Test
  void utf8IsReadWithAndWithoutMark() {
    assertThat(decoder.decode(SIMPLIFIED.getBytes(StandardCharsets.UTF_8), null)).isEqualTo(SIMPLIFIED);
    assertThat(decoder.decode(("\ufeff" + SIMPLIFIED).getBytes(StandardCharsets.UTF_8), "gbk")).isEqualTo(SIMPLIFIED);
  }

  @Test
  void gb18030IsDetected() {
    assertThat(decoder.decode(SIMPLIFIED.getBytes(Charset.forName("GB18030")), null)).isEqualTo(SIMPLIFIED);
    assertThat(decoder.decode(TRADITIONAL.getBytes(Charset.forName("GBK")), null)).isEqualTo(TRADITIONAL);
  }

  @Test
  void big5IsDetected() {
    assertThat(decoder.decode(TRADITIONAL.getBytes(Charset.forName("Big5")), null)).isEqualTo(TRADITIONAL);
  }

  @Test
  void utf16IsReadByItsMark() {
    assertThat(decoder.decode(("\ufeff" + SIMPLIFIED).getBytes(StandardCharsets.UTF_16BE), null)).isEqualTo(SIMPLIFIED);
    assertThat(decoder.decode(("\ufeff" + SIMPLIFIED).getBytes(StandardCharsets.UTF_16LE), null)).isEqualTo(SIMPLIFIED);
  }

  @Test
  void aWrongDeclarationIsPassedOver() {
    assertThat(decoder.decode(SIMPLIFIED.getBytes(Charset.forName("GBK")), "utf-8")).isEqualTo(SIMPLIFIED);
    assertThat(decoder.decode(SIMPLIFIED.getBytes(StandardCharsets.UTF_8), "gb2312")).isEqualTo(SIMPLIFIED);
    assertThat(decoder.decode(SIMPLIFIED.getBytes(Charset.forName("GBK")), "no-such-charset!")).isEqualTo(SIMPLIFIED);
    assertThat(decoder.decode(SIMPLIFIED.getBytes(Charset.forName("GBK")), "big5")).isEqualTo(SIMPLIFIED);
  }

  @Test
  void thePagesOwnDeclarationIsHonoured() {
    String page = "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\"></head><body>复工</body></html>";
    assertThat(decoder.decode(page.getBytes(Charset.forName("GBK")), null)).isEqualTo(page);
  }

  @Test
  void aCutCharacterAtTheEndIsNoFault() {
    byte[] whole = SIMPLIFIED.repeat(20).getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);
    assertThat(decoder.decode(cut, null)).startsWith(SIMPLIFIED);
    byte[] gbk = SIMPLIFIED.repeat(20).getBytes(Charset.forName("GBK"));
    assertThat(decoder.decode(Arrays.copyOf(gbk, gbk.length - 1), null)).startsWith(SIMPLIFIED);
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] noise = new byte[4000];
    new Random(7).nextBytes(noise);
    assertThatThrownBy(() -> decoder.decode(noise, null))
        .isInstanceOf(UnreadablePageException.class)
        .hasMessageContaining("4000 bytes")
        .hasMessageContaining("GB18030");
  }

  @Test
  void noBytesAreNoCharacters() {
    assertThat(decoder.decode(new byte[0], null)).isEmpty();
  }
}
