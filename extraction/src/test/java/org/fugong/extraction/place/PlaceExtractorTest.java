package org.fugong.extraction.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fugong.extraction.page.ArticleKind;
import org.fugong.extraction.page.ArticleText;
import org.fugong.extraction.page.PageContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jspecify.annotations.Nullable;

class PlaceExtractorTest {
  private static final PlaceExtractor PLACES = new PlaceExtractor(Gazetteer.load());

  private static ArticleText article(@Nullable String title, String body) {
    return article(title, body, new PageContext(null, null, null, List.of(), body));
  }

  private static ArticleText article(@Nullable String title, String body, PageContext page) {
    return new ArticleText(ArticleKind.ARTICLE, title, null, List.of(), body, List.of(), page);
  }

  private static List<String> codes(ArticleText article) {
    return PLACES.extract(article).stream().map(Place::code).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "扬州市商务局关于支持企业复工的通知, '各区县：请做好服务。上海、杭州、宁波等地已有经验。', 321000",
    "青海省人民政府关于稳企业的意见, '西宁市、海东市要带头。', 630000",
    "关于做好企业复工的通知, '各区县：为贯彻落实党中央、国务院决策部署，现通知如下。请遵照执行。 绵阳市人民政府 2020年2月8日', 510700",
    "国家税务总局厦门市税务局关于延期申报的通告, '现通告如下。', 350200",
    "常熟市出台十条, '常熟市为企业减租。', 320581",
    "恩施州推出稳岗措施, '恩施州人社局返还失业保险费。', 422800",
    "石河子市企业复工, '石河子市派出专员。', 659001",
    "內蒙古自治區出台措施, '全區企業有序復工。', 150000",
    "北京出台二十条, '北京市为企业减租。', 110100",
    "雄安新区重点项目复工, '记者从雄安新区管委会获悉，项目有序复工。', 130600",
    "重庆两江新区推动复工, '两江新区派出专员。', 500100"
  })
  void theHeadlinesDivisionOrTheIssuerIsThePlace(String title, String body, String code) {
    assertThat(codes(article(title, body))).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "商务部关于做好外贸工作的通知, '各省、自治区、直辖市商务厅：山东省的做法值得学习。'",
    "国家能源局：安排好煤炭供应, '新华社北京2月1日电 国家能源局发布通知，要求优先安排湖北用煤。'",
    "让在线办公更方便, '新华社北京2月7日电 疫情还在持续。一家在杭州的公司推出平台，深圳也有公司推出平台。'",
    "怎样戴口罩, '戴口罩前洗手。'"
  })
  void aNationalTextHasNoPlace(String title, String body) {
    assertThat(codes(article(title, body))).isEmpty();
  }

  @Test
  void aCitysReportListsTheDistrictsThatAct() {
    String body = "嘉兴市各级党组织行动起来。\n南湖区印发八条措施，为企业减租。\n海宁市抽调140名干部驻企。\n平湖推行网格管理，平湖市税务局送政策上门。";
    assertThat(codes(article("嘉兴市各级党组织助力企业复工", body))).containsExactly("330400", "330482", "330402", "330481");
  }

  @Test
  void aDistrictsReportListsItAlone() {
    assertThat(codes(article("如东县送岗上门", "3月5日，如东县洋口镇送岗上门。南通市税务局参加。"))).containsExactly("320623");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "有关部门拿出真金白银，帮企业渡过难关。",
    "评出复工示范县，隆重庆祝。",
    "农资店备足复合肥料，大同小异。",
    "市民在南京路上戴口罩，北京时间8时开门。", "他毕业于武汉大学，读着南通日报，开着上海大众。", "一名湖北籍务工人员返岗，武汉返乡人员登记，来自温州的旅客测温。",
    "医疗队驰援武汉，物资运往孝感。", "浙江某某科技股份有限公司、广东某某汽车公司党支部带头。", "做好安全工作，合作互助，确保平安。"
  })
  void namesInOtherThingsAreNoPlaces(String body) {
    assertThat(codes(article("企业复工忙", body))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'福建省福州市鼓楼区发放消费券。', 350102", "'徐州市各界行动，鼓楼区发放消费券，鼓楼区减租。', 320302",
    "'长春市朝阳区推出代办。', 220104", "'朝阳区送餐上门，朝阳区减租，北京市点赞。', 110105", "'通州区送餐上门。', 110112"
  })
  void anAmbiguousNameIsToldByItsContext(String body, String code) {
    assertThat(codes(article("为企业减负", body))).contains(code);
  }

  @Test
  void theRestOfThePageTellsWhichDistrictItIs() {
    String other = "如皋市长江镇开会。启东市播种。海安市助耕。";
    ArticleText article = article("党员冬训有新意", "通州区西亭镇创新党员冬训。", new PageContext(null, null, null, List.of(), other));
    assertThat(codes(article)).containsExactly("320612");
  }

  @Test
  void ourDistrictIsTheOneThatThePageIsFrom() {
    String page = "当前，全区一手抓防控、一手抓复工。\n港闸区企业全面复工。南通市港闸区税务局上门服务。港闸区减租。";
    ArticleText article = article("做好准备有序开放", "当前，全区一手抓防控、一手抓复工。区委书记调研。",
        new PageContext(null, null, null, List.of(), page.repeat(3)));
    assertThat(codes(article)).containsExactly("320611");
  }

  @Test
  void aRoundUpListsItsCities() {
    assertThat(codes(article("推进重大项目开工", "2月27日，副省长深入南昌、上饶，调度项目建设。")))
        .containsExactly("360100", "361100");
  }

  @Test
  void aRoundUpWithHeadedPartsListsThemAll() {
    String body = "新华社北京2月12日电 各地企业有序复工。\n苏州：上门送政策\n专员驻企。\n温州：包车接员工\n包车返岗。\n【仙居】减租到位。";
    assertThat(codes(article("各地复工扫描", body))).containsExactly("320500", "330300", "331024");
  }

  @Test
  void ourCityIsTheOneOfTheSiteOrTheNewspaper() {
    PageContext page = new PageContext(null, "无锡新闻网", null, List.of(), "");
    assertThat(codes(article("我市出台稳岗十条", "昨天，市人社局返还失业保险费。", page))).containsExactly("320200");
    assertThat(codes(article("我市出台稳岗十条", "嘉兴日报记者从市人社局获悉，失业保险费开始返还。"))).containsExactly("330400");
  }

  @Test
  void aCountysShortNameCountsAtTheHeadOfALine() {
    assertThat(codes(article("仙居：组团服务助企业", "连日来，我县干部驻企服务。"))).containsExactly("331024");
    assertThat(codes(article("让员工安心", "我在仙居的亲戚来电。"))).isEmpty();
  }

  @Test
  void aReadingSaysWhichWordsGaveIt() {
    PlaceReading reading = PLACES.read(article(null, "連日來，揚州市為企業減租。揚州市商務局送政策。")).get(0);
    assertThat(reading).isEqualTo(new PlaceReading(new Place("江苏省", "扬州市", null, "321000"), "揚州市", 4, PlaceRule.MOST_NAMED));
  }

  @Test
  void theActorOfASentenceIsItsPlace() {
    String body = "嘉兴市各级党组织行动起来。\n南湖区印发八条措施。同时，组织银行放款。\n市工信局派出联络员。\n为稳住就业，发放补贴。";
    ArticleText article = article("嘉兴市各级党组织助力企业复工", body);
    Place city = new Place("浙江省", "嘉兴市", null, "330400");
    Place district = new Place("浙江省", "嘉兴市", "南湖区", "330402");
    List<Place> places = List.of(city, district);
    assertThat(acting(article, places, "南湖区印发八条措施。")).isEqualTo(district);
    assertThat(acting(article, places, "同时，组织银行放款。")).isEqualTo(district);
    assertThat(acting(article, places, "市工信局派出联络员。")).isEqualTo(city);
    assertThat(acting(article, places, "为稳住就业，发放补贴。")).isEqualTo(city);
    assertThat(PLACES.findActing(article, List.of(), 0, 5)).isEmpty();
  }

  private static Place acting(ArticleText article, List<Place> places, String sentence) {
    int start = article.body().indexOf(sentence);
    return PLACES.findActing(article, places, start, start + sentence.length()).orElseThrow();
  }
}
