package org.fugong.extraction.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
  private static final String FIRST = "江州市商务局昨天发出通知，要求全市菜市场每天消毒两次，进门的人都要量体温、戴口罩。";
  private static final String SECOND = "市里同时给每个市场送去五百只口罩，摊主们说，心里踏实多了，生意也慢慢好起来。";
  private final PageReader reader = new PageReader();

  private ArticleText read(String html) {
    List<ArticleText> articles = reader.read(new RawPage(html, RawPage.Format.HTML, null, null, null));
    assertThat(articles).hasSize(1);
    return articles.get(0);
  }

  @Test
  void aPortalsPageGivesItsArticle() {
    ArticleText article =
        read(
            """
            <!DOCTYPE html><html><head><title>江州菜市场每天消毒两次_要闻_江州在线</title>
            <meta name="PubDate" content="2020-02-18 09:30"><meta name="SiteName" content="江州在线"><meta name="author" content="王小明">
            <script>var _hmt = _hmt || [];</script><style>p{}</style></head><body>
            <div class="nav"><a href="/">首页</a><a href="/yw">要闻</a><a href="/zw">政务</a></div>
            <div class="crumb">您的位置：<a href="/">江州在线</a> &gt; <a href="/yw">要闻</a></div>
            <div class="main"><h1>江州菜市场每天消毒两次</h1><div class="info">2020-02-18 09:30 来源：江州日报</div>
            <div class="text"><p>　　%s</p><p>　　%s</p><p style="display:none">看不见的字，看不见的句子，谁也不该读到。</p></div></div>
            <div class="related"><h3>相关阅读</h3><ul><li><a href="1">江州公园恢复开放，市民可以预约进园</a></li><li><a href="2">江州地铁调整班次，首班车推迟半小时</a></li></ul></div>
            <div class="footer">版权所有 江州在线 闽ICP备00000000号</div></body></html>
            """
                .formatted(FIRST, SECOND));
    assertThat(article.title()).isEqualTo("江州菜市场每天消毒两次");
    assertThat(article.body()).isEqualTo(FIRST + "\n" + SECOND);
    assertThat(article.page().published()).isNotEmpty().first().asString().contains("2020-02-18 09:30");
    assertThat(article.page().site()).isEqualTo("江州在线");
    assertThat(article.byline()).containsExactly("王小明");
  }

  @Test
  void jsonLdAndTimeGiveDateAndHeadline() {
    ArticleText article =
        read(
            "<html><head><script type=\"application/ld+json\">{\"headline\": \"江州菜市场每天消毒两次\", \"datePublished\": \"2020-02-18T09:30:00+08:00\"}"
                + "</script></head><body><article><p>" + FIRST + "</p><p>" + SECOND + "</p></article></body></html>");
    assertThat(article.title()).isEqualTo("江州菜市场每天消毒两次");
    assertThat(article.page().published()).containsExactly("2020-02-18T09:30:00+08:00");
  }

  @Test
  void aLayoutOfTablesIsRead() {
    ArticleText article =
        read(
            "<table><tr><td><a href=1>首页</a> <a href=2>要闻</a></td></tr><tr><td><table><tr><td><b>江州菜市场每天消毒两次</b></td></tr>"
                + "<tr><td>" + FIRST + "<br>" + SECOND + "<br></td></tr></table></td></tr></table>");
    assertThat(article.body()).isEqualTo(FIRST + "\n" + SECOND);
    assertThat(article.title()).isEqualTo("江州菜市场每天消毒两次");
  }

  @Test
  void theCellsOfARowStayTogether() {
    ArticleText article =
        read(
            "<h1>江州公布热线电话</h1><div><p>" + FIRST + "</p><table><tr><td>江州区</td><td>0000-1234567</td></tr><tr><td>河东区</td><td>0000-7654321</td></tr>"
                + "</table><p>" + SECOND + "</p></div>");
    assertThat(article.body().lines()).contains("江州区 0000-1234567", "河东区 0000-7654321");
  }

  @Test
  void lineBreaksOfTheSourceAreNoSpaces() {
    ArticleText article = read("<div><p>江州市商务局昨天发出通知，要求全市菜\n   市场每天消毒两次，进门的人都要量体温。</p></div>");
    assertThat(article.body()).isEqualTo("江州市商务局昨天发出通知，要求全市菜市场每天消毒两次，进门的人都要量体温。");
  }

  @Test
  void whatIsHandedOverAsHtmlIsReadAsHtmlWhateverItsTags() {
    assertThat(read("<main><nav>首页 新闻 公告</nav>市商务局为两百家商户免去三个月租金，帮他们重新开张。</main>").body())
        .isEqualTo("市商务局为两百家商户免去三个月租金，帮他们重新开张。");
    assertThat(read("市商务局为两百家商户<ins>免去三个月租金</ins>，帮他们重新开张<sup>1</sup>。").body())
        .startsWith("市商务局为两百家商户免去三个月租金，帮他们重新开张").doesNotContain("<");
  }

  @Test
  void textWithoutAnyTagKeepsItsLinesThoughHandedOverAsHtml() {
    assertThat(read("商户免租三个月\n\n市商务局为两百家商户免去三个月租金，帮他们重新开张。\n\n街道送去口罩五千只，供店员使用。").body())
        .isEqualTo("市商务局为两百家商户免去三个月租金，帮他们重新开张。\n街道送去口罩五千只，供店员使用。");
  }
}
