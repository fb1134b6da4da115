package org.fugong.extraction.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoryTextTest {
  private static final String FIRST = "2月21日上午，市里召开企业座谈会，听取纺织、机械和食品行业十二位负责人的意见。会上，商务局介绍了外贸订单的变化，"
      + "说春节以后取消的单子有三成已经谈了回来。几位厂长提到原料进不来、工人回不来，最怕的还是交货误期要赔钱。";
  private static final String SECOND = "市里当场答应了四件事：由商务局为误期的订单开具证明，由人社局派专车去贵州和云南接工人，"
      + "由国资公司免去租户两个月的租金，由农商行拿出5亿元低息贷款。座谈会结束以后，名单当天晚上就发到了各个镇和开发区，要求三天之内有回音。";
  private static final String THIRD = "到2月24日下午，已有六百多名外地工人坐专车回到厂里，四十三家企业拿到了证明。一家袜厂的老板说，客户看到盖章的文件，"
      + "同意把交货推迟二十天。免租的钱从下个季度的账里扣，不用租户自己跑手续。银行方面已经放款的有十七户，其余的还在核对材料。";
  private static final String STORY = FIRST + "\n" + SECOND + "\n" + THIRD;
  private static final String OTHER = "新开通的公交线路从火车站出发，经过工业园的五个大门，早晚各六班，凭工作证免费乘坐。"
      + "司机每趟车之前都要量体温，车厢里隔座坐人，到站以后全部消毒。园区还给每家厂子发了一张时刻表，说要是人多可以再加班次，住在镇上的职工也能打电话约车。";

  @Test
  void a_copy_on_another_site_is_the_same_story_whatever_its_spaces_punctuation_and_script() {
    assertSame(STORY, STORY.replace("，", ", ").replace("\n", "").replace("2月", "２月"));
    assertSame(STORY, STORY.replace("订单", "訂單").replace("开发区", "開發區").replace("银行", "銀行"));
  }

  @Test
  void a_reprint_with_a_dateline_in_front_and_a_few_changed_words_is_the_same_story() {
    assertSame(STORY, "本报讯（记者 某某）" + STORY.replace("袜厂的老板", "针织企业的负责人").replace("当场", "现场") + "更多消息请看明天的本报。");
  }

  @Test
  void a_version_that_is_cut_at_its_end_is_the_same_story() {
    assertSame(STORY, FIRST + SECOND);
    assertSame(STORY + OTHER.repeat(1), FIRST);
  }

  @Test
  void another_text_is_another_story() {
    assertOther(STORY, OTHER);
  }

  @Test
  void a_roundup_that_holds_two_stories_makes_them_no_one_story() {
    String roundup = FIRST + SECOND + OTHER;

    assertThat(StoryText.of(OTHER, List.of()).tellsSameAs(StoryText.of(roundup, List.of()))).isFalse();
    assertOther("各地新闻汇总如下，请看本网记者从三个城市发回的报道，内容截至今天下午五时，后续消息将陆续更新，欢迎读者留言补充。" + OTHER + SECOND
        + THIRD + FIRST, OTHER);
  }

  @Test
  void a_closing_that_many_notices_share_joins_none_of_them() {
    String closing = "本通知自印发之日起施行，有效期至疫情结束。各单位在执行中遇到的问题，请及时向主管部门反映。国家和省里另有规定的，从其规定。"
        + "各级各部门要加强领导、明确责任、密切配合，确保各项措施落到实处、见到成效。";
    assertOther(OTHER + closing, SECOND + closing);
  }

  @Test
  void notices_of_two_cities_from_one_template_are_two_stories() {
    String template = "各区、各部门：为帮助%1$s市企业渡过难关，经市政府同意，现就减免房租通知如下。租用%1$s市国有房屋的小企业，免收两个月租金，"
        + "再减半收取两个月。租户不用申请，由出租单位直接办理。各区要在月底以前把名单报到国资委，由财政局核对以后拨付补贴。"
        + "转租的房屋，要让真正在里面做生意的人得到好处，不许中间截留。监督电话设在%1$s市国资委办公室，工作日有人接听，群众来电一律登记并在三天内答复。";
    StoryText yangzhou = StoryText.of(template.formatted("扬州"), List.of("321000"));
    StoryText taizhou = StoryText.of(template.formatted("泰州"), List.of("321200"));

    assertThat(yangzhou.containment(taizhou)).isGreaterThan(0.7);
    assertThat(yangzhou.tellsSameAs(taizhou)).isFalse();
    assertThat(yangzhou.tellsSameAs(StoryText.of(template.formatted("扬州"), List.of()))).isTrue();
    assertThat(yangzhou.tellsSameAs(StoryText.of(template.formatted("扬州") + OTHER.substring(0, 20), List.of("320000", "321000")))).isTrue();
  }

  @Test
  void the_bulletins_of_two_days_are_two_stories() {
    String bulletin = "据市卫生部门通报，%1$s0时至24时，我市没有新增确诊病例，也没有新增疑似病例，当天有%2$s人治愈出院，仍在医院治疗的%3$s人病情平稳。"
        + "截至%1$s24时，全市累计确诊%4$s例，累计出院%5$s例，正在接受医学观察的密切接触者有%6$s人，解除观察的有%7$s人。"
        + "市卫生部门提醒市民出门戴好口罩，回家以后洗手，少去人多的地方，身体不适请到就近的发热门诊看病，并主动告诉医生去过哪里。";
    String monday = bulletin.formatted("2月24日", "2", "11", "48", "37", "205", "1630");
    String tuesday = bulletin.formatted("2月25日", "3", "8", "48", "40", "171", "1664");

    assertOther(monday, tuesday);
    assertSame(monday, "【疫情通报】" + monday);
  }

  @Test
  void short_texts_are_the_same_story_only_letter_by_letter() {
    assertSame("图为工人在车间里赶制防护服。", "图为工人在车间里赶制防护服");
    assertOther("图为工人在车间里赶制防护服。", "图为工人在车间里赶制防护衣。");
  }

  @Test
  void texts_without_a_letter_have_a_fingerprint_too() {
    assertThat(StoryText.of("……", List.of()).fingerprint()).hasSize(1).isNotEqualTo(StoryText.of("！！", List.of()).fingerprint());
  }

  private static void assertSame(String one, String other) {
    StoryText first = StoryText.of(one, List.of());
    StoryText second = StoryText.of(other, List.of());
    assertThat(first.tellsSameAs(second)).isTrue();
    assertThat(first.fingerprint()).containsAnyElementsOf(second.fingerprint());
  }

  private static void assertOther(String one, String other) {
    assertThat(StoryText.of(one, List.of()).tellsSameAs(StoryText.of(other, List.of()))).isFalse();
  }
}
