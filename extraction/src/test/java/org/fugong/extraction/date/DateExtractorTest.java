package org.fugong.extraction.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fugong.extraction.page.ArticleKind;
import org.fugong.extraction.page.ArticleText;
import org.fugong.extraction.page.PageContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jspecify.annotations.Nullable;

class DateExtractorTest {
  private static final DateExtractor DATES = new DateExtractor();
  private static final LocalDate CRAWL = LocalDate.of(2020, 5, 1);

  private static ArticleText article(String body, PageContext page) {
    return new ArticleText(ArticleKind.ARTICLE, null, null, List.of(), body, List.of(), page);
  }

  private static ArticleText article(String body) {
    return article(body, new PageContext(null, null, null, List.of(), body));
  }

  private static ArticleText published(String line) {
    return article("全市企业有序复工。", new PageContext(null, null, CRAWL, List.of(line), ""));
  }

  private static void assertRead(ArticleText article, @Nullable String day, String source) {
    DateReading reading = DATES.read(article);
    assertThat(reading.date().source().key()).as(reading.toString()).isEqualTo(source);
    assertThat(reading.date().day()).as(reading.toString()).isEqualTo(day == null ? null : LocalDate.parse(day));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "发布时间:2020-02-27", "发布时间：2020年02月27日 08:30", "添加日期：2020/2/27", "日期:02-27-2020", "2020.02.27 来源：某某网",
    "发布时间：２０２０－０２－２７", "20200227", "2020-02-27T08:30:00+08:00", "2020-02-26T23:30:00Z", "發佈時間：2020年2月27日"
  })
  void aStatementOfPublicationComesFirst(String line) {
    assertRead(published(line), "2020-02-27", "published");
  }

  @ParameterizedTest
  @ValueSource(strings = {"发布时间:0000-00-00", "发布时间:2031-01-01", "发布时间:2020-13-40", "点击：20211299次", "发布时间:1970-01-01"})
  void animplausibleStatementOfPublicationIsPassedOver(String line) {
    assertRead(published(line), null, "none");
  }

  @Test
  void aStatementOfPublicationLeftInTheTextCountsToo() {
    assertRead(article("某区送岗上门 来源：某区日报 时间： 2020-02-21 07:39 连日来，某区送岗上门。"), "2020-02-21", "published");
    assertRead(article("某行发布办法 2018年1月24日 来源：某某会 为规范业务，制定办法。"), "2018-01-24", "published");
  }

  @ParameterizedTest
  @CsvSource({
    "新华社合肥2月25日电 车间里机器响起，各地忙起来。, 2020-02-25",
    "新华社北京2月4日电 题：办税走网路, 2020-02-04",
    "2月3日，某厂开工。厂长说，一切都好。（新华社重庆2月17日电）, 2020-02-17",
    "中新网杭州2月5日电 (记者 某某) 浙江企业陆续开工。, 2020-02-05",
    "人民网北京2月5日电 企业有序复工。, 2020-02-05",
    "本报讯 2月26日，市税务局上门服务。, 2020-02-26",
    "本报讯（记者 王某）2月26日，市税务局上门服务。, 2020-02-26",
    "本报苏州2月9日讯 园区企业开工。2月10日前全部开工。, 2020-02-09",
    "新华社武汉二月十七日电 长江航道开工。, 2020-02-17"
  })
  void anAgencysDatelineIsRead(String body, String day) {
    assertRead(article(body), day, "dateline");
  }

  @Test
  void aCallIsNoDateline() {
    assertRead(article("市商务局2月6日电话通知各企业。"), "2020-02-06", "event");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "请遵照执行。 某某市人民政府 2020年2月8日", "请遵照执行。\n某某市人民政府\n2020 年 2 月 8 日", "请遵照执行。\n某某市人民政府办公室\n二〇二〇年二月八日",
    "请遵照执行。 某某市人民政府　　2020年2月8日　　（此件公开发布） 附件：名单", "请遵照执行。 2020年2月8日",
    "现印发给你们。 某省人民政府办公厅 2020年2月8日 某省支持企业若干措施 一、减免租金，2020年1月1日至6月30日免收。",
    "关于稳企业的意见 （2020年2月8日） 为稳企业，提出意见。", "请遵照执行。 某某市卫生健康委员会 2020年2月8日 联系人：某某，电话1234567",
    "【发文日期】 2020-02-08 请各地遵照执行，不得有误。", "转发通知。 某某市人社局 2020年2月8日 附件 某部通知 某某部 2020年1月30日"
  })
  void theDateUnderANoticeIsItsOwn(String body) {
    assertRead(article("某某市关于支持企业复工的通知 各区县：请做好服务。" + body), "2020-02-08", "signoff");
  }

  @Test
  void aDateInASentenceIsNoSignoff() {
    assertRead(article("某某市人民政府2020年2月8日召开会议，部署企业复工，要求各区县做好服务，确保各项措施落到实处。"), "2020-02-08", "event");
  }

  @ParameterizedTest
  @CsvSource({
    "'2月17日，市商务局发出通知。', 2020-02-17",
    "'截至2月23日18时，开工的厂家已过八百。', 2020-02-23",
    "'2月10日，专班成立。2月17日，专班进驻园区，企业须在2月29日前备案。', 2020-02-17",
    "'2月11日，平台上线，自2月20日起开放申请。', 2020-02-11",
    "'2月3日至9日，全市共发放口罩十万只。', 2020-02-09",
    "'2月20日-21日，区长调研。', 2020-02-21",
    "'3月2日至3月6日，专班走访企业52家。会议定于3月10日召开。', 2020-03-06",
    "'据统计，1月24日至2月29日，全市共发放贷款12亿元。', 2020-02-29",
    "'2月12日，银行放款。贷款展期，延长至6月30日。', 2020-02-12",
    "'2月18日，记者获悉，车站将于2月21日恢复售票。', 2020-02-18",
    "'大年三十，民警仍在值守。', 2020-01-24",
    "'正月初八，工厂开工。', 2020-02-01",
    "'二月十五日，党员志愿者上街。', 2020-02-15",
    "'2020年2月6日，通知印发。8日，首批资金到账。', 2020-02-08",
    "'今（12）日，记者获悉一则消息。昨天是2月11日。', 2020-02-12",
    "'从2月10日召开的发布会上获悉，工厂复工。', 2020-02-10",
    "'2019年12月31日，企业欠薪。2月5日，工会垫付。', 2020-02-05"
  })
  void theLatestDayOnWhichSomethingHappenedCounts(String body, String day) {
    assertRead(article(body), day, "event");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "企业须在2月29日前备案。", "自2月17日起恢复营运。", "2月10日起免收租金。", "免租期为2020年2月1日至2020年4月30日。", "近日，日前，该区送岗上门。",
    "隔离14日后返岗，每日测温，15个工作日办结。", "依据《关于2月3日会议的纪要》办理。", "2月17日零时至疫情结束免收通行费。", "2020年3月，全区企业复工。该厂于2019年9月9日成立。",
    "2月10日至28日，免收停车费。", "电话83884222，邮编210000。", "开展三日游，增长8.5%。"
  })
  void deadlinesStartsAndCountsAreNoDays(String body) {
    assertRead(article(body), null, "none");
  }

  @Test
  void aLoneDayTakesItsMonthFromThePage() {
    PageContext page = new PageContext(null, null, null, List.of(), "3月5日，某镇开会。\n6日，某村播种。");
    assertRead(article("6日，某村播种。", page), "2020-03-06", "event");
    assertRead(article("6日，某村播种。"), null, "none");
  }

  @Test
  void aDayWithoutAYearTakesItFromTheTextThenFromTheCrawl() {
    assertRead(article("2021年3月1日，工厂开工。3月5日，交货。"), "2021-03-05", "event");
    PageContext crawled = new PageContext(null, null, LocalDate.of(2022, 1, 10), List.of(), "");
    assertRead(article("12月28日，工厂开工。", crawled), "2021-12-28", "event");
  }

  @Test
  void aDateInTheSubtitleCountsAndStandsOutsideOfTheBody() {
    ArticleText article = new ArticleText(ArticleKind.ARTICLE, "发布会实录", "2020年2月16日11:00", List.of(), "主持人：大家好。", List.of(),
        new PageContext(null, null, null, List.of(), ""));
    assertThat(DATES.read(article).start()).isEqualTo(-1);
    assertThat(DATES.extract(article).day()).isEqualTo(LocalDate.of(2020, 2, 16));
  }

  @Test
  void noDayAfterTheCrawlIsGiven() {
    PageContext crawled = new PageContext(null, null, LocalDate.of(2020, 2, 20), List.of(), "");
    assertRead(article("2月18日，招聘会开场。2月25日，再办一场。", crawled), "2020-02-18", "event");
  }

  @Test
  void thePagesAddressIsTheLastResort() {
    PageContext page = new PageContext("http://www.example.gov.cn/xw/202002/t20200217_900123.html", null, null, List.of(), "");
    assertRead(article("近日，某区送岗上门。", page), "2020-02-17", "published");
    assertRead(article("2月14日，某区送岗上门。", page), "2020-02-14", "event");
  }

  @Test
  void aSentenceGivesItsOwnDay() {
    ArticleText article = article("2月17日，市商务局发出通知。昨天，专班进驻园区。自2月20日起免收租金。企业须在2月29日前备案。近日开工。");
    ArticleDate date = new ArticleDate(LocalDate.of(2020, 2, 27), DateSource.PUBLISHED);
    assertThat(day(article, date, "2月17日，市商务局发出通知。")).isEqualTo(LocalDate.of(2020, 2, 17));
    assertThat(day(article, date, "昨天，专班进驻园区。")).isEqualTo(LocalDate.of(2020, 2, 26));
    assertThat(day(article, date, "自2月20日起免收租金。")).isEqualTo(LocalDate.of(2020, 2, 20));
    assertThat(day(article, date, "企业须在2月29日前备案。")).isNull();
    assertThat(day(article, date, "近日开工。")).isNull();
  }

  @Test
  void yesterdayCountsOnlyAgainstPublicationOrDateline() {
    ArticleText article = article("昨天，专班进驻园区。");
    assertThat(day(article, new ArticleDate(LocalDate.of(2020, 2, 27), DateSource.EVENT), article.body())).isNull();
    assertThat(day(article, new ArticleDate(LocalDate.of(2020, 2, 27), DateSource.DATELINE), article.body()))
        .isEqualTo(LocalDate.of(2020, 2, 26));
  }

  private static @Nullable LocalDate day(ArticleText article, ArticleDate date, String sentence) {
    int start = article.body().indexOf(sentence);
    return DATES.findSentenceDay(article, date, start, start + sentence.length()).orElse(null);
  }
}
