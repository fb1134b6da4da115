package org.fugong.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page's modules that compute and don't draw, in a browser but without a service. */
class PageModulesIT {
  private static final String ORIGIN = "http://fugong.test/";
  private static final String ALPHABET = "复工减租é <>&\"'/;#x3ab\nem";

  @SuppressWarnings("NullAway.Init")
  private static Chromium chromium;

  @SuppressWarnings("NullAway.Init")
  private static Page page;

  @BeforeAll
  static void openAnEmptyPage() {
    chromium = Chromium.start();
    page = chromium.browser().newPage();
    page.route("**/*", PageModulesIT::serveFromClasspath);
    page.navigate(ORIGIN + "empty");
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static void serveFromClasspath(Route route) {
    String path = URI.create(route.request().url()).getPath();
    try (InputStream file = PageModulesIT.class.getResourceAsStream("/public" + path)) {
      String type = path.endsWith(".js") ? "text/javascript" : "text/html";
      route.fulfill(new Route.FulfillOptions().setContentType(type).setBodyBytes(file == null ? new byte[0] : file.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code expression} gives, in which {@code m} is the module and {@code a} the argument. */
  private static Object run(String module, String expression, Object argument) {
    return page.evaluate("async (a) => { const m = await import('/app/" + module + "'); return " + expression + "; }", argument);
  }

  @Test
  void aHighlightBecomesTextWithMarks() {
    assertThat(run("highlight.js", "m.parseHighlight(a)", "减免<em>租金</em> &lt;两个月&gt; &amp; &quot;&#39;&#x27;"))
        .isEqualTo(List.of(
            Map.of("text", "减免", "marked", false),
            Map.of("text", "租金", "marked", true),
            Map.of("text", " <两个月> & \"''", "marked", false)));
  }

  @Test
  void nothingButEmIsMarkupInAHighlight() {
    assertThat(run("highlight.js", "m.plainText(a)", "<script>alert(1)</script><em onclick=\"x\">复工</em><b>"))
        .isEqualTo("<script>alert(1)</script><em onclick=\"x\">复工<b>");
    assertThat(run("highlight.js", "m.plainText(a)", "&amp;lt;em&amp;gt; &unknown; &#99999999; &#x110000;"))
        .isEqualTo("&lt;em&gt; &unknown; &#99999999; &#x110000;");
  }

  @Test
  void anyTextComesOutOfItsHighlightAsItWentIn() {
    Random random = new Random(20200227);
    for (int i = 0; i < 300; i++) {
      String text = randomText(random);
      int start = random.nextInt(text.length() + 1);
      int end = start + random.nextInt(text.length() + 1 - start);
      String highlight = escape(text.substring(0, start)) + "<em>" + escape(text.substring(start, end)) + "</em>" + escape(text.substring(end));
      assertThat(run("highlight.js", "m.plainText(a)", highlight)).isEqualTo(text);
    }
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(30); length >= 0; length--) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
  }

  @Test
  void anAddressReadsBackAsItWasWritten() {
    String address = "?q=%E5%87%8F%E7%A7%9F+%22%E4%B8%A4%E4%B8%AA%E6%9C%88%22&in=title&city=%E5%8D%97%E4%BA%AC%E5%B8%82&city=%E6%AD%A6%E6%B1%89%E5%B8%82"
        + "&measure=financing&measure=employment&measureMode=all&from=2020-02&to=2020-03-08&undated=include&understand=false&ignore=320100"
        + "&sort=oldest&page=3&group=story&article=x1";
    assertThat(run("address.js", "m.writeAddress(m.readAddress(a))", address)).isEqualTo(address);
    assertThat(run("address.js", "m.writeAddress(m.readAddress(''))", null)).isEqualTo("");
  }

  @Test
  void nonsenseInAnAddressIsLeftOut() {
    assertThat(run("address.js", "m.writeAddress(m.readAddress(a))",
        "?page=-3&page=x&sort=upwards&in=nowhere&from=2020-13-01&to=soon&city=&city=+&view=zen&other=1")).isEqualTo("");
    assertThat(run("address.js", "m.readAddress(a).page", "?page=99999999")).isEqualTo(1000);
  }

  @Test
  void aMonthMeansItsFirstAndLastDay() {
    assertThat(run("days.js", "[m.firstDay('2020-02'), m.lastDay('2020-02'), m.lastDay('2019-02'), m.lastDay('2020'), m.lastDay('2020-02-07')]", null))
        .isEqualTo(List.of("2020-02-01", "2020-02-29", "2019-02-28", "2020-12-31", "2020-02-07"));
    assertThat(run("days.js", "[m.bucketLastDay('2020-02-24', 'week'), m.bucketLastDay('2020-01-01', 'quarter')]", null))
        .isEqualTo(List.of("2020-03-01", "2020-03-31"));
  }

  @Test
  void placesFormATreeByTheirCodes() {
    String facets = """
        {province: {values: [{value: '江苏省', code: '320000', count: 5}, {value: '北京市', code: '110000', count: 2}, {value: '河南省', code: '410000', count: 1}]},
         city: {values: [{value: '南京市', code: '320100', count: 4}, {value: '北京市', code: '110000', count: 2}, {value: '济源市', code: '419001', count: 1}]},
         district: {values: [{value: '320113', label: '栖霞区', code: '320113', count: 1}, {value: '110108', label: '海淀区', code: '110108', count: 2}]}}""";
    assertThat(run("places.js", "m.placeTree(" + facets + ").map(function flat(n) { return n.label + '(' + n.children.map(flat).join() + ')'; })", null))
        .isEqualTo(List.of("江苏省(南京市(栖霞区()))", "北京市(海淀区())", "河南省(济源市())"));
  }

  @Test
  void evidencesThatOverlapAreCutApart() {
    String expression = "m.markEvidence('甲乙丙丁\\n\\n甲乙', [{evidence: '甲乙丙'}, {evidence: '乙丙丁'}, {evidence: '没有'}, {evidence: '甲乙', start: 6}])"
        + ".map((p) => p.map((piece) => piece.text + piece.covering.join('+') + '|' + piece.ends.join('+')))";
    assertThat(run("evidence.js", expression, null))
        .isEqualTo(List.of(List.of("甲0|", "乙丙0+1|0", "丁1|1"), List.of("甲乙3|3")));
  }

  @Test
  void aSentenceThatIsEvidenceTwiceStandsOnceWithBothTypes() {
    String records = "[{type: 'financing', evidence: '乙', start: 5, place: {city: '南京市'}, amounts: [{text: '3万元'}]},"
        + " {type: 'employment', evidence: '甲', start: 0, actor: '市人社局'}, {type: 'fiscal_support', evidence: '乙', start: 5, amounts: [{text: '3万元'}]}]";
    assertThat(run("evidence.js", "m.evidenceSentences(" + records + ").map((s) => [s.evidence, ...s.types, ...s.places, ...s.actors, ...s.amounts].join())", null))
        .isEqualTo(List.of("甲,employment,市人社局", "乙,financing,fiscal_support,南京市,3万元"));
  }

  @Test
  void pagesFarFromTheCurrentOneAreLeftOut() {
    assertThat(run("view/paging.js", "[m.pageNumbers(1, 3), m.pageNumbers(7, 20)].map((pages) => pages.map((page) => page ?? 0).join())", null))
        .isEqualTo(List.of("1,2,3", "1,0,6,7,8,0,20"));
  }

  @Test
  void everyMessageStandsInBothLanguagesWithTheSameParameters() {
    String parameters = "(text) => [...text.matchAll(/\\{\\w+\\}/g)].map(String).sort().join()";
    assertThat(run("messages.js", "Object.entries(m.MESSAGES.zh).filter(([key, text]) => !(key in m.MESSAGES.en) || ("
        + parameters + ")(text) !== (" + parameters + ")(m.MESSAGES.en[key])).map(([key]) => key)", null)).isEqualTo(List.of());
    assertThat(run("messages.js", "Object.keys(m.MESSAGES.en).filter((key) => !(key in m.MESSAGES.zh))", null)).isEqualTo(List.of());
  }
}
