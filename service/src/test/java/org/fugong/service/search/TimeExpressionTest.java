package org.fugong.service.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeExpressionTest {
  private static final LocalDate TODAY = LocalDate.of(2020, 3, 15);

  @ParameterizedTest
  @CsvSource({
    "2020年2月27日的通知, 2020-02-27, 2020-02-27",
    "2020年2月下旬复工, 2020-02-21, 2020-02-29",
    "2月减租, 2020-02-01, 2020-02-29",
    "二月份减租, 2020-02-01, 2020-02-29",
    "十二月减租, 2020-12-01, 2020-12-31",
    "2月1日至10日的口罩, 2020-02-01, 2020-02-10",
    "2月1日到3月2日, 2020-02-01, 2020-03-02",
    "3月初开学, 2020-03-01, 2020-03-10",
    "2020-02 减租, 2020-02-01, 2020-02-29",
    "2020-02-27, 2020-02-27, 2020-02-27",
    "2019年的扶持, 2019-01-01, 2019-12-31",
    "上个月开工, 2020-02-01, 2020-02-29",
    "本周复工, 2020-03-09, 2020-03-15",
    "昨天的通知, 2020-03-14, 2020-03-14",
    "去年, 2019-01-01, 2019-12-31"
  })
  void timesAreRead(String text, LocalDate from, LocalDate to) {
    assertThat(TimeExpression.find(text, TODAY, 2020)).contains(new TimeExpression(from, to));
  }

  @ParameterizedTest
  @CsvSource({"减免3个月租金", "2月30日", "13月", "50家企业", "2020-13", "12345-67"})
  void whatIsNoTimeIsNotRead(String text) {
    assertThat(TimeExpression.find(text, TODAY, 2020)).isEmpty();
  }

  @Test
  void aMonthWithoutAYearIsOneOfTheGivenYear() {
    assertThat(TimeExpression.find("2月", TODAY, 2021)).contains(new TimeExpression(LocalDate.of(2021, 2, 1), LocalDate.of(2021, 2, 28)));
  }
}
