package org.fugong.extraction.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParticularsReaderTest {
  private final ParticularsReader reader = new ParticularsReader(new BylineReader());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "发布时间:2020-02-27",
        "發布時間：2020-02-27 08:30",
        "【发布日期】 2020年2月27日",
        "2020-02-27 08:30  来源：东河日报",
        "来源：东河网 作者：王小明 时间：2020/02/27 浏览次数：35 【字体：大 中 小】",
        "时间： 2020-02-27 08:15:20 | 编辑：张三"
      })
  void statementsOfPublicationAreKept(String line) {
    assertThat(reader.readLine(line, false))
        .hasValueSatisfying(read -> assertThat(read.published()).containsPattern("2020.{1,2}2.{0,1}27|2020.02.27"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "时间：2月20日上午9点",
        "2020年2月8日",
        "作者说，这本书写了三年",
        "【记者】复工之后，企业怎样做好防护？",
        "来源不明的野生动物不得销售。",
        "2020年2月4日，市里发出通知",
        "联系人：李某某",
        "时 间：2020年2月18日10:30 地 点：区会议中心"
      })
  void otherLinesAreNone(String line) {
    assertThat(reader.readLine(line, false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "索 引 号:\t000000000/2020-00012\t主题分类:\t工业、交通\\邮政",
        "发文机关：江州市人民政府  成文日期：2020年02月05日",
        "发布日期：2020-02-14 \u00a0 来源：区政府办 \u00a0 点击数：12 \u00a0 字体：【大 中 小】"
      })
  void rowsOfANoticesTableAreParticulars(String line) {
    assertThat(reader.readLine(line, false)).isPresent();
  }

  @Test
  void aNoticesTableTellsItsTitleAndNotItsSigningAsPublication() {
    PageParticulars read = reader.readLine("标　　题：江州市关于支持复工的意见  成文日期：2020年2月5日", false).orElseThrow();
    assertThat(read.title()).isEqualTo("江州市关于支持复工的意见");
    assertThat(read.published()).isNull();
  }

  @Test
  void aBareDateIsOneOnlyWhereTheCallerSaysSo() {
    assertThat(reader.readLine("2020年2月8日", true)).isPresent();
  }

  @Test
  void sourceAndAuthorsAreRead() {
    PageParticulars read = reader.readLine("来源：东河日报 作者：王小明 李四", false).orElseThrow();
    assertThat(read.source()).isEqualTo("东河日报");
    assertThat(read.authors()).containsExactly("王小明", "李四");
  }

  @Test
  void theBeginningOfATextIsReadUpToItsFirstWord() {
    String text = "来源：东河日报 时间： 2020-02-21 08:15:20 | 编辑：张三 东河日报讯 昨日，全市复工。";
    PageParticulars read = reader.readStart(text);
    assertThat(text.substring(read.end())).startsWith("东河日报讯");
    assertThat(read.published()).contains("2020-02-21 08:15:20");
  }
}
