package org.fugong.extraction.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineTest {
  @Test
  void ofTwoLinesTheFirstIsTheKicker() {
    assertThat(Headline.of(List.of("东河镇党员下沉车间", "测温送餐样样行"), true))
        .isEqualTo(new Headline("测温送餐样样行", "东河镇党员下沉车间"));
  }

  @Test
  void inOneLineOfANewspaperTheLastUnitIsTheTitle() {
    assertThat(Headline.of(List.of("区长走访商户 让店铺安心开门"), true)).isEqualTo(new Headline("让店铺安心开门", "区长走访商户"));
    assertThat(Headline.of(List.of("我区召开政策宣讲会 讲透每一条 送到每一家"), true))
        .isEqualTo(new Headline("讲透每一条 送到每一家", "我区召开政策宣讲会"));
    assertThat(Headline.of(List.of("左手抓防控不松 右手抓生产不停 全区工厂都开工"), true).title()).isEqualTo("左手抓防控不松 右手抓生产不停 全区工厂都开工");
    assertThat(Headline.of(List.of("左手抓防控不松 右手抓生产不停 全区工厂开工"), true).title()).isEqualTo("全区工厂开工");
  }

  @Test
  void aCoupletAloneIsOneTitle() {
    assertThat(Headline.of(List.of("守好一扇门 护住一座城"), true)).isEqualTo(new Headline("守好一扇门 护住一座城", null));
  }

  @Test
  void aSiteKeepsItsHeadlineWhole() {
    assertThat(Headline.of(List.of("江州银行减费 小店主松了一口气"), false)).isEqualTo(new Headline("江州银行减费 小店主松了一口气", null));
  }

  @Test
  void aDashedLineIsTheSecondHeadline() {
    assertThat(Headline.of(List.of("车间里的灯又亮了", "——东河镇工厂复工见闻"), true)).isEqualTo(new Headline("车间里的灯又亮了", "——东河镇工厂复工见闻"));
  }

  @Test
  void anOfficialNoticeOverSeveralLinesIsOneTitle() {
    assertThat(Headline.of(List.of("东河市人民政府办公室", "关于支持小店渡过难关", "若干措施的通知"), false).title())
        .isEqualTo("东河市人民政府办公室关于支持小店渡过难关若干措施的通知");
  }

  @Test
  void noLinesGiveNoTitle() {
    assertThat(Headline.of(List.of(), true)).isEqualTo(new Headline(null, null));
  }
}
