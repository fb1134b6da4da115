package org.fugong.extraction.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountReaderTest {
  private static final AmountReader READER = new AmountReader();

  @ParameterizedTest
  @CsvSource({
    "预计解决资金缺口2500万元, 2500万元, 25000000, CNY",
    "安排1.5亿元以上资金, 1.5亿元, 150000000, CNY",
    "给予贷款利率50%贴息, 50%, 50, PERCENT",
    "减半征收百分之三十, 百分之三十, 30, PERCENT",
    "免收３个月房租, ３个月, 3, 个月",
    "减免三个月租金, 三个月, 3, 个月",
    "出台8条措施, 8条, 8, 条",
    "出台十一条措施, 十一条, 11, 条",
    "选派近40名干部, 40名, 40, 名",
    "口罩日产能350万只, 350万只, 3500000, 只",
    "投放口罩十五万只, 十五万只, 150000, 只",
    "捐款200余万元, 200余万元, 2000000, CNY",
    "发放补助两千元, 两千元, 2000, CNY",
    "为期一年, 一年, 1, 年"
  })
  void quantitiesHaveTheirValueAndUnit(String text, String shown, BigDecimal value, String unit) {
    assertThat(read(text)).containsExactly(new Amount(shown, value, unit));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "2020年2月8日", "二〇二〇年二月八日", "第13号令", "N95口罩", "一次性补助", "一家企业", "拨打12345热线", "津商外资〔2020〕1号",
    "7×24", "两三个月", "数十亿元", "一条龙服务", "2月10日起", "一手抓防控"
  })
  void datesOrdinalsAndIdiomsAreNone(String text) {
    assertThat(read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1000-5000元, 1000, 5000, CNY", "3至5家, 3, 5, 家", "15-20万元, 150000, 200000, CNY", "30%至50%, 30, 50, PERCENT"})
  void bothEndsOfARangeHaveItsUnit(String text, BigDecimal from, BigDecimal to, String unit) {
    assertThat(read(text)).extracting(Amount::value).containsExactly(from, to);
    assertThat(read(text)).extracting(Amount::unit).containsOnly(unit);
  }

  @Property
  void wholeYuanAreReadAsTheyStand(@ForAll @IntRange(min = 1, max = 1_000_000_000) int yuan) {
    assertThat(read("补助" + yuan + "元。")).containsExactly(new Amount(yuan + "元", BigDecimal.valueOf(yuan), "CNY"));
  }

  @Property
  void chineseNumeralsMeanWhatTheirDigitsMean(@ForAll @IntRange(min = 2, max = 9999) int number) {
    assertThat(ChineseNumber.findValue(chinese(number))).contains(BigDecimal.valueOf(number));
  }

  @Property
  void spansLieInTheTextAndNothingThrows(@ForAll("mixed") String text) {
    for (Amount amount : READER.read(text, 0, text.length())) {
      assertThat(text).contains(amount.text());
      assertThat(amount.value().signum()).isGreaterThanOrEqualTo(0);
    }
  }

  @Provide
  Arbitrary<String> mixed() {
    return Arbitraries.strings().withChars("0123456789.,%百千万亿一二十两〇零分之元个月天第至-余多条家年日x。，").ofMaxLength(60);
  }

  private static List<Amount> read(String text) {
    return READER.read(text, 0, text.length());
  }

  private static String chinese(int number) {
    String digits = "零一二三四五六七八九";
    String[] powers = {"", "十", "百", "千"};
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    for (int power = 3; power >= 0; power--) {
      int digit = number / (int) Math.pow(10, power) % 10;
      if (digit == 0) {
        gap = text.length() > 0;
      } else {
        text.append(gap ? "零" : "").append(digits.charAt(digit)).append(powers[power]);
        gap = false;
      }
    }
    return text.toString();
  }
}
