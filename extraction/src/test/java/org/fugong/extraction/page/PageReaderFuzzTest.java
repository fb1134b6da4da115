package org.fugong.extraction.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is handed over, the reader gives articles or refuses the page, soon (the limit allows for a busy machine), and always the same. */
class PageReaderFuzzTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int MEGABYTE = 1_000_000;
  private static final String SENTENCE = "江州市商务局昨天发出通知，要求全市菜市场每天消毒两次，进门的人都要量体温、戴口罩。";
  private final PageReader reader = new PageReader();

  private List<ArticleText> readOrRefuse(String page) {
    try {
      return reader.read(RawPage.ofText(page));
    } catch (UnreadablePageException refused) {
      assertThat(refused.getMessage()).contains("page holds no article");
      return List.of();
    }
  }

  @Provide
  Arbitrary<String> pieces() {
    Arbitrary<String> line =
        Arbitraries.of(
            SENTENCE, "区长走访商户 让店铺安心开门", "·王小明 李四·", "王小明摄", "(下转第2版)", "（上接第1版）", "▲图为车间。", "▲", "·", "发布时间:2020-02-27", "2020年2月8日",
            "当前位置:首页 > 要闻", "您好!", "相关阅读", "版权所有 江州在线", "上一篇:没有了", "責任編輯：張三", "企業(yè)復(fù)工", "日?qǐng)?bào)", "&amp;nbsp;", "<p>", "</div><br>", "<a href=1>", "一、", "附件",
            "关于", "的通知", "各区：", "——", "　　", " ", "\u0000", "\ufffd", "\ud83d", "。", "，，，，", "((((((", "））））", "【【【", "|||||", ">>>>>>", "1.1.1.1.1", "2020-", "记者", "本报讯（记者 王小明）", "责任编辑：");
    Arbitrary<String> separator = Arbitraries.of("\n", "\n\n", " ", "", "\u3000\u3000", "\r\n", "\t");
    return net.jqwik.api.Combinators.combine(line, separator).as((text, end) -> text + end).list().ofMaxSize(60).map(parts -> String.join("", parts));
  }

  @Property(tries = 500)
  void mixedUpPagesAreReadOrRefused(@ForAll("pieces") String page) {
    List<ArticleText> articles = readOrRefuse(page);
    assertThat(readOrRefuse(page)).isEqualTo(articles);
    assertThat(articles).allSatisfy(article -> assertThat(article.body()).isNotBlank());
  }

  @Property(tries = 300)
  void anyCharactersAreReadOrRefused(@ForAll String page) {
    readOrRefuse(page);
    readOrRefuse("<html>" + page);
    readOrRefuse(SENTENCE + page + SENTENCE);
  }

  @Property(tries = 300)
  void anyBytesAreDecodedOrRefused(@ForAll byte[] page) {
    try {
      readOrRefuse(new PageDecoder().decode(page, null));
    } catch (UnreadablePageException refused) {
      assertThat(refused.getMessage()).contains("bytes");
    }
  }

  @Property(tries = 200)
  void everyFaultInABytePageIsSurvived(@ForAll byte fault, @ForAll int place) {
    byte[] page = SENTENCE.repeat(5).getBytes(StandardCharsets.UTF_8);
    page[Math.floorMod(place, page.length)] = fault;
    assertThat(readOrRefuse(new PageDecoder().decode(page, null))).isNotEmpty();
  }

  @Provide
  Arbitrary<String> hugeLines() {
    return Arbitraries.of(
        SENTENCE, "一", "，", "。", " ", "(", "<", "<p ", "&", "&amp;", "1", "2020-02-27 ", "王小明 ", "王 ", "·", "> ", "首页 > ", "责任编辑：", "来源：", "(fù", "?", "？", "\n", "a ", "首页\n", "“", "记者",
        "一、", "\u3000", "▲\n", "<div>", "<a>复工</a>", "王小明\n", "标题 标题\n", "标题标题标题标题 ", "\n标题标题", "今天，天气\n", "<b>", "<td>", "<table>", "&#", "<a ", "<!--", "<script>", "“”", "甲。乙 ", "企業(yè)", "关于 ", "(下转第2版)\n", "\ufffd", "\ud83d");
  }

  @Property(tries = 60)
  void aMegabyteOfAnythingIsDoneSoon(@ForAll("hugeLines") String piece) {
    String page = piece.repeat(MEGABYTE / piece.length());
    assertTimeoutPreemptively(SOON, () -> readOrRefuse("江州菜市场每天消毒两次\n" + SENTENCE + page));
  }

  @Example
  void aPageOfTenMegabytesIsDoneSoon() {
    for (String piece : List.of(SENTENCE, "首页\n", "王小明 ", "<div>", "？")) {
      String page = piece.repeat(10 * MEGABYTE / piece.length());
      assertTimeoutPreemptively(SOON, () -> readOrRefuse(page));
    }
  }

  @Example
  void deepHtmlIsNoDanger() {
    String page = "<html><body>" + "<div>".repeat(50_000) + "<p>" + SENTENCE + "</p>" + "</div>".repeat(50_000);
    assertTimeoutPreemptively(SOON, () -> assertThat(readOrRefuse(page)).hasSize(1));
    String text = "<html><body>" + "<div>字，".repeat(50_000) + "<p>" + SENTENCE + "</p>";
    assertTimeoutPreemptively(SOON, () -> readOrRefuse(text));
    assertTimeoutPreemptively(SOON, () -> readOrRefuse("<html><body>" + "<table><tr><td>".repeat(30_000) + SENTENCE));
    assertTimeoutPreemptively(SOON, () -> readOrRefuse("<html><body>" + "<b><i><a href=x>".repeat(30_000) + SENTENCE));
  }
}
