package org.fugong.extraction.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
  private static final String FIRST = "江州市商务局昨天发出通知，要求全市菜市场每天消毒两次，进门的人都要量体温、戴口罩。";
  private static final String SECOND = "市里同时给每个市场送去五百只口罩，摊主们说，心里踏实多了，生意也慢慢好起来。";
  private final PageReader reader = new PageReader();

  private List<ArticleText> read(String... lines) {
    return reader.read(RawPage.ofText(String.join("\n", lines)));
  }

  private ArticleText readOne(String... lines) {
    List<ArticleText> articles = read(lines);
    assertThat(articles).hasSize(1);
    return articles.get(0);
  }

  @Test
  void aPageOfASiteGivesItsArticleWithoutChrome() {
    ArticleText article =
        readOne(
            "首页 要闻 政务 专题",
            "您好，欢迎访问江州在线！",
            "当前位置：江州在线 > 要闻 > 正文",
            "江州菜市场每天消毒两次",
            "发布时间：2020-02-18 09:30  来源：江州日报  浏览次数：128  【字体：大 中 小】",
            FIRST,
            SECOND,
            "责任编辑：张三",
            "分享到：",
            "上一篇：江州公园恢复开放",
            "下一篇：江州地铁调整班次",
            "相关阅读",
            "江州公园恢复开放",
            "版权所有 江州在线  闽ICP备00000000号");
    assertThat(article.title()).isEqualTo("江州菜市场每天消毒两次");
    assertThat(article.body()).isEqualTo(FIRST + "\n" + SECOND);
    assertThat(article.page().published()).hasSize(1).first().asString().contains("2020-02-18 09:30");
    assertThat(article.page().site()).isEqualTo("江州在线");
    assertThat(article.kind()).isEqualTo(ArticleKind.ARTICLE);
  }

  @Test
  void theCrawlersSiteWins() {
    List<ArticleText> articles =
        reader.read(new RawPage("当前位置：江州在线 > 要闻\n江州菜市场消毒\n" + FIRST, RawPage.Format.TEXT, "http://example.cn/1", "某站", null));
    assertThat(articles.get(0).page().site()).isEqualTo("某站");
    assertThat(articles.get(0).page().url()).isEqualTo("http://example.cn/1");
  }

  @Test
  void aNewspaperPageIsSplitIntoItsArticlesAndCaptions() {
    List<ArticleText> articles =
        read(
            "东河镇党员下沉车间",
            "测温送餐样样行",
            "",
            FIRST,
            "送餐到岗暖人心",
            SECOND,
            "·王小明 李四·",
            "",
            "近日，东河镇志愿者把防疫手册送到田间地头。",
            "·孙连文·",
            "区长走访商户 让店铺安心开门",
            SECOND,
            "(下转第3版)",
            "我区召开政策宣讲会 讲透每一条 送到每一家",
            FIRST,
            "周明 钱学文",
            "▲图为工人在车间里检修机器。",
            "陈东摄");
    assertThat(articles).extracting(ArticleText::title).containsExactly("测温送餐样样行", null, "让店铺安心开门", "讲透每一条 送到每一家", null);
    assertThat(articles)
        .extracting(ArticleText::subtitle)
        .containsExactly("东河镇党员下沉车间", null, "区长走访商户", "我区召开政策宣讲会", null);
    assertThat(articles)
        .extracting(ArticleText::byline)
        .containsExactly(List.of("王小明", "李四"), List.of("孙连文"), List.of(), List.of("周明", "钱学文"), List.of("陈东"));
    assertThat(articles)
        .extracting(ArticleText::kind)
        .containsExactly(
            ArticleKind.ARTICLE, ArticleKind.CAPTION, ArticleKind.ARTICLE, ArticleKind.ARTICLE, ArticleKind.CAPTION);
    assertThat(articles.get(0).body()).isEqualTo(FIRST + "\n送餐到岗暖人心\n" + SECOND);
    assertThat(articles.get(4).body()).isEqualTo("图为工人在车间里检修机器。");
  }

  @Test
  void theListOfHeadlinesOfADigitalNewspaperGoes() {
    List<ArticleText> articles =
        read(
            "2020年2月28日 星期五 江州日报 数字报",
            "标题导航",
            "东河纺织车间机器轰鸣",
            "我县召开重点企业座谈会",
            "放大 缩小 默认",
            "东河纺织车间机器轰鸣",
            "■ 本报记者 王小明",
            FIRST,
            "我县召开重点企业座谈会",
            "本报讯 （记者 李四）" + SECOND,
            "上一篇 下一篇");
    assertThat(articles).extracting(ArticleText::title).containsExactly("东河纺织车间机器轰鸣", "我县召开重点企业座谈会");
    assertThat(articles).extracting(ArticleText::subtitle).containsOnlyNulls();
    assertThat(articles.get(0).page().published()).hasSize(1);
  }

  @Test
  void theNameOfAGovernmentsSiteIsNoHeadline() {
    ArticleText article = readOne("江州市人民政府门户网站", "市领导到企业调研", "日期：2020-03-02 信息来源：市政府办公室", FIRST, "主办：江州市人民政府 承办：江州市大数据局");
    assertThat(article.title()).isEqualTo("市领导到企业调研");
    assertThat(article.subtitle()).isNull();
    assertThat(article.page().site()).isEqualTo("江州市人民政府门户网站");
  }

  @Test
  void aCreditIsNoCutSentence() {
    ArticleText article = readOne("江州菜市场每天消毒两次", FIRST, "图为某市场。 张三 摄", "“心里踏实多了。”摊主说，" + SECOND);
    assertThat(article.body().lines()).hasSize(3);
  }

  @Test
  void picturesUnderAnArticleAreCaptions() {
    List<ArticleText> articles = read("江州港班列开行", "本报讯（记者 王小明）" + FIRST, SECOND, "图① 2月20日，江州港码头。", "李四摄", "图② 工人在吊装集装箱。", "周明摄");
    assertThat(articles).extracting(ArticleText::kind).containsExactly(ArticleKind.ARTICLE, ArticleKind.CAPTION, ArticleKind.CAPTION);
    assertThat(articles).extracting(ArticleText::byline).containsExactly(List.of("王小明"), List.of("李四"), List.of("周明"));
    assertThat(articles.get(0).title()).isEqualTo("江州港班列开行");
  }

  @Test
  void datelinesBeginArticles() {
    List<ArticleText> articles =
        read("江州公交恢复十条线路", "本报讯（记者 王小明）" + FIRST, "江州医院增设发热门诊", "本报讯（通讯员 李四）" + SECOND);
    assertThat(articles).extracting(ArticleText::title).containsExactly("江州公交恢复十条线路", "江州医院增设发热门诊");
    assertThat(articles).extracting(ArticleText::byline).containsExactly(List.of("王小明"), List.of("李四"));
  }

  @Test
  void aBodyPrintedTwiceIsKeptOnce() {
    ArticleText article = readOne("江州菜市场每天消毒两次", FIRST, "一手抓防疫", SECOND, FIRST, "一手抓防疫", SECOND);
    assertThat(article.body()).isEqualTo(FIRST + "\n一手抓防疫\n" + SECOND);
    assertThat(article.notes()).anyMatch(note -> note.contains("prints twice"));
  }

  @Test
  void sentencesCutByColumnBreaksAreWhole() {
    ArticleText article =
        readOne("江州菜市场每天消毒两次", "市里把全市划成十三个片区，由街道抽调的", "四十名工作人员分头上门。各家都领到了口罩。区里还组建了应急队", "伍，随时待命。");
    assertThat(article.body()).isEqualTo("市里把全市划成十三个片区，由街道抽调的四十名工作人员分头上门。各家都领到了口罩。区里还组建了应急队伍，随时待命。");
  }

  @Test
  void straySpacesGoAndThoseOfNamesStay() {
    ArticleText article = readOne("江州表彰先进", "全市一手抓防 控，一手抓生产。新华社江州2月3日电 受表彰的有王小明 李四 孙连文，他们 都是志愿者。");
    assertThat(article.body()).contains("一手抓防控，").contains("日电 受表彰").contains("王小明 李四 孙连文").contains("他们都是");
  }

  @Test
  void theBylineAboveATextIsRead() {
    ArticleText article = readOne("江州日报记者 王小明 通讯员 李四", FIRST, SECOND);
    assertThat(article.title()).isNull();
    assertThat(article.byline()).containsExactly("王小明", "李四");
    assertThat(article.body()).startsWith("江州市商务局");
  }

  @Test
  void aFlattenedNoticeIsOneArticleWithItsParagraphsRestored() {
    ArticleText article =
        readOne(
            "江州市人民政府关于支持小店渡过难关的通知 内容概述 各区人民政府： 为帮助全市小店渡过难关，现就有关事项通知如下： 江州市人民政府文件 江政发〔2020〕3号"
                + " 江州市人民政府关于支持小店 渡过难关的通知 各区人民政府： 为帮助全市小店渡过难关，现就有关事项通知如下： 一、减免租金。承租市属房产的小店免租三个月。 二、贴息贷款。财政给予百分之五十贴息。"
                + " （一）申请。由小店向所在区提出。 江州市人民政府 2020年2月9日 （此件公开发布）");
    assertThat(article.title()).isEqualTo("江州市人民政府关于支持小店渡过难关的通知");
    assertThat(article.body().lines())
        .contains("一、减免租金。承租市属房产的小店免租三个月。", "（一）申请。由小店向所在区提出。", "江州市人民政府 2020年2月9日", "（此件公开发布）")
        .doesNotHaveDuplicates();
    assertThat(article.body()).containsOnlyOnce("为帮助全市小店渡过难关").contains("江政发〔2020〕3号");
  }

  @Test
  void aFlattenedReportGivesTitleAndLeavesTheDatelineInTheText() {
    ArticleText article = readOne("江州：小店免租三个月 新华社江州2月13日电（记者 王小明）" + FIRST + " " + SECOND + "（记者 李四）责任编辑：张三");
    assertThat(article.title()).isEqualTo("江州：小店免租三个月");
    assertThat(article.body()).startsWith("新华社江州2月13日电（记者 王小明）").endsWith("慢慢好起来。");
    assertThat(article.byline()).contains("王小明");
  }

  @Test
  void aNoticeWithItsTableIsReadWithoutIt() {
    ArticleText article =
        readOne(
            "索 引 号：000000000/2020-00012  主题分类：工业",
            "标　　题：江州市人民政府关于支持企业复工的意见",
            "发文字号：江政发〔2020〕4号  发布日期：2020年02月06日",
            "江州市人民政府",
            "关于支持企业复工的意见",
            "江政发〔2020〕4号",
            "各区人民政府，市直各部门：",
            FIRST,
            "江州市人民政府",
            "2020年2月5日",
            "（此件公开发布）",
            "扫一扫在手机打开当前页",
            "相关文件");
    assertThat(article.title()).isEqualTo("江州市人民政府关于支持企业复工的意见");
    assertThat(article.subtitle()).isNull();
    assertThat(article.body()).startsWith("江政发〔2020〕4号\n各区人民政府").endsWith("2020年2月5日\n（此件公开发布）");
    assertThat(article.page().published()).hasSize(1).first().asString().contains("2020年02月06日");
  }

  @Test
  void thePhotographerBehindACaptionIsItsByline() {
    List<ArticleText> articles = read("区长走访商户 让店铺安心开门", FIRST, "·王小明·", "▲东河镇菜农在采摘番茄。 李四 摄");
    assertThat(articles.get(1).byline()).containsExactly("李四");
    assertThat(articles.get(1).body()).isEqualTo("东河镇菜农在采摘番茄。");
  }

  @Test
  void aSignatureAndItsDateStayInTheText() {
    ArticleText article = readOne("关于暂停现场办理业务的通告", FIRST, "特此通告。", "江州市政务服务中心", "2020年2月3日");
    assertThat(article.body()).endsWith("特此通告。\n江州市政务服务中心\n2020年2月3日");
    assertThat(article.page().published()).isEmpty();
  }

  @Test
  void htmlHandedOverAsTextIsRead() {
    ArticleText article = readOne("<html><head><title>江州菜市场每天消毒两次_江州在线</title></head><body><div><p>" + FIRST + "</p><p>" + SECOND + "</p></div></body></html>");
    assertThat(article.title()).isEqualTo("江州菜市场每天消毒两次");
    assertThat(article.body()).isEqualTo(FIRST + "\n" + SECOND);
  }

  @Test
  void theContextHoldsTheTextOfAllArticles() {
    List<ArticleText> articles = read("江州公交恢复十条线路", FIRST, "·王小明·", "江州医院增设发热门诊", SECOND, "·李四·");
    assertThat(articles).hasSize(2);
    assertThat(articles.get(0).page().text()).contains(FIRST, SECOND, "江州医院增设发热门诊");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t\u3000\n",
        "首页\n要闻\n政务\n登录\n注册",
        "404 Not Found",
        "您访问的页面不存在",
        "用户名：\n密码：\n登录 注册 忘记密码",
        "版权所有 江州在线\n闽ICP备00000000号",
        "<html><body><ul><li><a href='1'>江州公园恢复开放</a></li><li><a href='2'>江州地铁调整班次</a></li></ul></body></html>",
        "This page is written in English. It has several sentences, but none of them is Chinese."
      })
  void aPageWithoutAnArticleIsRefusedWithTheReason(String page) {
    assertThatThrownBy(() -> reader.read(RawPage.ofText(page)))
        .isInstanceOf(UnreadablePageException.class)
        .hasMessageContaining("page holds no article")
        .hasMessageContaining("got");
  }

  @Test
  void theSamePageGivesTheSameArticles() {
    String page = String.join("\n", "区长走访商户 让店铺安心开门", FIRST, "·王小明·", FIRST, SECOND);
    assertThat(reader.read(RawPage.ofText(page))).isEqualTo(new PageReader().read(RawPage.ofText(page)));
  }
}
