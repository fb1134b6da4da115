package org.fugong.extraction.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.fugong.extraction.page.ArticleKind;
import org.fugong.extraction.page.ArticleText;
import org.fugong.extraction.page.PageContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureExtractorTest {
  private static final MeasureExtractor EXTRACTOR = new MeasureExtractor(MeasureTaxonomy.load());

  @ParameterizedTest
  @CsvSource({
    "financing, 市农商行对受困小微企业不抽贷、不断贷，并下调贷款利率。",
    "fiscal_support, 县财政对上半年新增规上企业每家给予5万元奖励。",
    "tax_fee_relief, 对受灾严重的餐饮企业免征二季度房产税。",
    "rent_relief, 区属国企为承租商户减免三个月房租。",
    "utility_relief, 供电公司对工业用户实行欠费不停供。",
    "employment, 市人社局举办三场网络招聘会。",
    "logistics, 县交通部门为货运车辆开辟绿色通道。",
    "supplies, 开发区为企业统一采购口罩20万只。",
    "market_trade, 市商务局向市民发放消费券3000万元。",
    "projects, 全市集中开工重大项目36个。",
    "agriculture, 镇里组织农机手抢抓农时开展春耕生产。",
    "innovation, 市科技局启动新冠病毒应急科研攻关项目。",
    "digital, 区工信局联合运营商免费向企业提供远程办公平台。",
    "epidemic_control, 进入厂区的人员一律测量体温。",
    "medical, 全市设置发热门诊12个，指定定点医院3家。",
    "travel, 即日起全市公交线路恢复运营。",
    "education, 全市中小学推迟开学，开展线上教学。",
    "resumption, 企业复工实行备案制，由镇街现场核查。",
    "government_service, 企业开办事项全部实行不见面审批。",
    "enterprise_liaison, 县里向每家规上企业派驻一名联络员。",
    "legal, 市司法局组织律师为企业免费提供法律咨询。",
    "market_supervision, 市场监管部门依法查处哄抬口罩价格的药店。",
    "livelihood, 商务部门加大生活必需品投放，保障市民蔬菜供应。",
    "care, 园区为隔离员工开设心理咨询热线。",
    "party, 街道成立党员突击队，在各卡口设立先锋岗。",
    "publicity, 社区向居民发放《致居民的一封信》，宣传防疫知识。"
  })
  void aPlainSentenceOfEachTypeIsARecord(String type, String sentence) {
    assertThat(types(sentence)).contains(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "坚持疫情防控和经济社会发展两手抓、两手硬。",
    "希望银行能给予企业更多贷款支持。",
    "企业普遍面临融资难、用工难等问题。",
    "2019年，全县新签约重大项目30个，发放贷款5亿元。",
    "我们该怎样减免房租？",
    "根据《关于减免中小企业房租的通知》，结合我县实际，制定本办法。",
    "至今没有减免任何房租。"
  })
  void slogansWishesDifficultiesAndMentionsAreNone(String sentence) {
    assertThat(EXTRACTOR.extract(article(sentence))).isEmpty();
  }

  @Test
  void whatAPreambleDecidesIsAMeasureThoughItsPurposeIsNone() {
    assertThat(types("为方便职工上下班，经研究，我局决定从即日起恢复9路公交线路运营，现将有关事项通告如下：")).containsExactly("travel");
    assertThat(types("为方便职工乘坐公交上下班、有序恢复城市公交线路运营，现将有关事项通告如下：")).isEmpty();
  }

  @Test
  void wordsThatAreOftenARemarkNeedASecondSentence() {
    String remark = "厂里口罩供应充裕，各方保障口罩。";
    assertThat(types("各级要保障医用口罩等用品。")).isEmpty();
    assertThat(types("各级要保障医用口罩等用品。商务局采购口罩3万只。")).containsOnly("supplies").hasSize(2);
    assertThat(types(remark)).isEmpty();
  }

  @Test
  void whoIsResponsibleForAMeasureIsNone() {
    assertThat(types("（责任单位：市市场监管局巡查办、各县价格监测中心）")).isEmpty();
  }

  @Test
  void anOrderThatForbidsIsAMeasure() {
    assertThat(types("各药店不得哄抬口罩价格。")).contains("market_supervision");
    assertThat(types("未经批准的企业不得提前复工。")).contains("resumption");
  }

  @Test
  void evidenceIsTheSentenceAsItStandsAndItsSpanCutsItOut() {
    ArticleText article = article("昨天下了雨。\n  区住建局为承租企业减免房租200万元；并“一对一”联系企业。此后无事。");
    List<MeasureRecord> records = EXTRACTOR.extract(article);
    assertThat(records).isNotEmpty().allSatisfy(found -> {
      assertThat(article.body().substring(found.start(), found.end())).isEqualTo(found.evidence());
      assertThat(found.evidence()).startsWith("区住建局").endsWith("企业。");
      assertThat(found.actor()).isEqualTo("区住建局");
      assertThat(found.amounts()).extracting(Amount::text).containsExactly("200万元");
    });
    assertThat(records).extracting(found -> found.type().key()).contains("rent_relief", "enterprise_liaison")
        .doesNotHaveDuplicates();
  }

  @Test
  void explainNamesTheRuleAndWhatSuppressedIt() {
    List<CueMatch> matches = EXTRACTOR.explain(article("希望银行给予贷款支持。"));
    assertThat(matches).isNotEmpty().allSatisfy(match -> {
      assertThat(match.rule()).startsWith("measure-cues.tsv:");
      assertThat(match.decision()).isEqualTo(CueMatch.Decision.SUPPRESSED);
      assertThat(match.because()).isEqualTo("wish [希望]");
    });
  }

  static List<String> types(String body) {
    return EXTRACTOR.extract(article(body)).stream().map(found -> found.type().key()).collect(Collectors.toList());
  }

  static ArticleText article(String body) {
    return new ArticleText(ArticleKind.ARTICLE, null, null, List.of(), body, List.of(),
        new PageContext(null, null, null, List.of(), body));
  }
}
