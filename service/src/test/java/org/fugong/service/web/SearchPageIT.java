package org.fugong.service.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.fugong.service.testing.TestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search page against the running service, as a person uses it. */
class SearchPageIT {
  private static final int SCRIPT_LIMIT = 300 * 1024;
  private static final String HOSTILE_TITLE = "复工<script>window.hacked = 1</script>提示<img src=x onerror='window.hacked = 1'>";

  @SuppressWarnings("NullAway.Init")
  private static TestService service;

  @SuppressWarnings("NullAway.Init")
  private static Chromium chromium;

  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private BrowserContext context;

  @SuppressWarnings("NullAway.Init")
  private Page page;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    service = TestService.start();
    TestService.Answer answer = service.post("/api/v1/articles", "application/x-ndjson", articles());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("indexed").asInt()).as(answer.text()).isEqualTo(15);
  }

  @AfterAll
  static void stop() {
    if (service != null) {
      service.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() {
    open(new NewContextOptions().setViewportSize(1280, 900));
  }

  private void open(NewContextOptions options) {
    if (context != null) {
      context.close();
    }
    context = chromium.browser().newContext(options);
    page = context.newPage();
    page.setDefaultTimeout(10_000);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    page.onRequest(request -> requests.add(request.url()));
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    context.close();
    assertThat(complaints).isEmpty();
    String own = service.uri().toString();
    assertThat(requests).allMatch(url -> url.startsWith(own), "goes to this service");
  }

  // the journey

  @Test
  void aSearchGoesFromWordsOverFiltersToTheEvidenceAndBack() {
    visit("");
    assertThat(page.locator("h1")).hasText("哪座城市，何时，做了什么");
    search("贷款");
    assertThat(page.locator(".hit mark").first()).containsText("贷款");
    int found = total();
    assertThat(found).isGreaterThan(2);

    side().getByLabel("展开江苏省").click();
    side().getByText("南京市", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(chip("南京市")).isVisible();
    assertThat(total()).isLessThan(found);
    assertThat(side().getByText("南通市", new Locator.GetByTextOptions().setExact(true))).isVisible();
    side().getByText("金融支持", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(chip("金融支持")).isVisible();
    assertThat(page).hasURL(Pattern.compile(".*city=" + encoded("南京市") + ".*measure=financing.*"));

    page.locator(".hit h3 a").first().click();
    assertThat(page.locator(".paper h1")).isVisible();
    assertThat(page.locator(".record").first()).isVisible();
    page.locator(".record-head").first().click();
    assertThat(page.locator(".paper mark.chosen").first()).isVisible();
    String evidence = page.locator(".record blockquote").first().textContent();
    assertThat(page.locator(".paper .text").textContent().replaceAll("\\d", "")).contains(evidence.replaceAll("\\d", ""));

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("返回结果")).click();
    assertThat(chip("南京市")).isVisible();
    assertThat(page.locator(".hit h3 a").first()).isFocused();
  }

  @Test
  void backAndForwardGoThroughEverySearch() {
    visit("");
    int all = total();
    search("贷款");
    int loans = total();
    search("口罩");
    int masks = total();
    assertThat(List.of(all, loans, masks)).doesNotHaveDuplicates();

    page.goBack();
    assertThat(page.locator("#query")).hasValue("贷款");
    assertTotal(loans);
    page.goBack();
    assertThat(page.locator("#query")).hasValue("");
    assertTotal(all);
    page.goForward();
    page.goForward();
    assertThat(page.locator("#query")).hasValue("口罩");
    assertTotal(masks);
  }

  @Test
  void aSharedAddressShowsTheSameSearch() {
    visit("?q=" + encoded("企业") + "&city=" + encoded("南京市") + "&from=2020-02&to=2020-03&sort=oldest&lang=en");
    assertThat(page.locator("#query")).hasValue("企业");
    assertThat(chip("南京市")).isVisible();
    assertThat(chip("2020-02 to 2020-03")).isVisible();
    assertThat(page.locator(".sort select")).hasValue("oldest");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    List<String> days = page.locator(".hit time").allTextContents();
    assertThat(days).isNotEmpty().isSorted().allMatch(day -> day.startsWith("2020-02") || day.startsWith("2020-03"));
  }

  @Test
  void draggingAcrossTheHistogramChoosesAPeriod() {
    visit("");
    int all = total();
    BoundingBox chart = page.locator(".histogram svg").boundingBox();
    page.mouse().move(chart.x + 2, chart.y + chart.height / 2);
    page.mouse().down();
    page.mouse().move(chart.x + chart.width / 2, chart.y + chart.height / 2);
    assertThat(page.locator(".picked")).containsText("2020-");
    page.mouse().up();
    assertThat(page).hasURL(Pattern.compile(".*from=2020-\\d\\d-\\d\\d&to=2020-\\d\\d-\\d\\d"));
    assertThat(page.locator(".chosen")).isVisible();
    assertThat(total()).isBetween(1, all - 1);
  }

  @Test
  void aDroppedChipWidensTheSearch() {
    visit("?city=" + encoded("南京市") + "&measure=supplies");
    assertTotal(1);
    page.getByLabel("去掉防疫物资").click();
    assertThat(chip("防疫物资")).hasCount(0);
    assertThat(total()).isGreaterThan(1);
    assertThat(page).hasURL(Pattern.compile(".*\\?city=" + encoded("南京市") + "$"));
  }

  @Test
  void whatWasUnderstoodIsDroppedPieceByPiece() {
    visit("?q=" + encoded("南京贷款"));
    Locator understood = page.locator(".understood .chip");
    assertThat(understood).hasText(new String[] {"南京市", "金融支持"});
    page.getByLabel("去掉金融支持").click();
    assertThat(understood).hasText(new String[] {"南京市"});
    page.getByText("恢复智能理解").click();
    assertThat(understood).hasCount(2);
    understood.first().locator("button").first().click();
    assertThat(chip("南京市")).isVisible();
  }

  @Test
  void aCitysDistrictsAreCompletedWhereTheAnswerCouldNotListAll() {
    String facet = "\"district\":{\"values\":[%s],\"other\":%d,\"missing\":0}";
    String district = "{\"value\":\"%s\",\"label\":\"%s\",\"code\":\"%s\",\"count\":%d,\"selected\":false,\"excluded\":false}";
    String gulou = district.formatted("320106", "鼓楼区（南京市）", "320106", 2);
    String jiangning = district.formatted("320115", "江宁区", "320115", 1);
    page.route("**/api/v1/search?**", route -> {
      boolean one = route.request().url().contains("facets=district&");
      String facets = one ? facet.formatted(gulou + "," + jiangning, 0)
          : "\"province\":{\"values\":[" + district.formatted("江苏省", "江苏省", "320000", 3) + "],\"other\":0,\"missing\":0},"
              + "\"city\":{\"values\":[" + district.formatted("南京市", "南京市", "320100", 3) + "],\"other\":0,\"missing\":0}," + facet.formatted(gulou, 9);
      json(route, 200, "{\"took\":1,\"total\":{\"value\":3,\"exact\":true},\"hits\":[],\"facets\":{" + facets + "},\"understood\":null}");
    });
    visit("");
    side().getByLabel("展开江苏省").click();
    side().getByLabel("展开南京市").click();
    assertThat(side().getByText("江宁区")).isVisible();
    assertThat(side().locator(".tree .tree .tree .label")).hasText(new String[] {"鼓楼区", "江宁区"});
  }

  @Test
  void pagesFollowOneAnother() {
    visit("");
    assertThat(page.locator(".hit")).hasCount(10);
    List<String> first = page.locator(".hit h3").allTextContents();
    page.locator(".paging [rel=next]").click();
    assertThat(page.locator(".paging [aria-current]")).hasText("2");
    assertThat(page.locator(".hit")).hasCount(5);
    assertThat(page.locator(".hit h3").allTextContents()).doesNotContainAnyElementsOf(first);
  }

  @Test
  void theMapLeadsToACitysArticles() {
    visit("?view=map");
    Locator nanjing = page.getByLabel(Pattern.compile("^南京：\\d+ 篇$"));
    assertThat(nanjing).isVisible();
    nanjing.dispatchEvent("click", Map.of("button", 0, "bubbles", true, "cancelable", true));
    assertThat(chip("南京市")).isVisible();
    assertThat(page.locator(".hit").first()).isVisible();
  }

  // typing

  @Test
  void nothingIsSearchedOrSuggestedWhileAnInputMethodComposes() {
    visit("");
    page.locator("#query").focus();
    requests.clear();
    CDPSession devTools = context.newCDPSession(page);
    compose(devTools, "n");
    compose(devTools, "nan");
    compose(devTools, "nan jing");
    page.evaluate("document.getElementById('query').dispatchEvent(new KeyboardEvent('keydown',"
        + " {key: 'Enter', isComposing: true, bubbles: true, cancelable: true}))");
    page.waitForTimeout(400);
    assertThat(requests).isEmpty();
    assertThat(page.url()).doesNotContain("q=");

    JsonObject text = new JsonObject();
    text.addProperty("text", "南京");
    devTools.send("Input.insertText", text);
    assertThat(page.locator("#query")).hasValue("南京");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*\\?q=" + encoded("南京")));
    assertThat(page.locator(".hit").first()).isVisible();
  }

  private static void compose(CDPSession devTools, String text) {
    JsonObject composition = new JsonObject();
    composition.addProperty("text", text);
    composition.addProperty("selectionStart", text.length());
    composition.addProperty("selectionEnd", text.length());
    devTools.send("Input.imeSetComposition", composition);
  }

  @Test
  void aSuggestionIsChosenWithTheArrowKeys() {
    page.route("**/api/v1/suggest?**", route -> json(route, 200,
        "[{\"text\": \"南京市\", \"kind\": \"place\", \"count\": 4}, {\"text\": \"南通市\", \"kind\": \"place\", \"count\": 3}]"));
    visit("");
    page.locator("#query").pressSequentially("南");
    assertThat(page.locator("#suggestions [role=option]")).hasCount(2);
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#query")).hasAttribute("aria-activedescendant", "suggestion-1");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*\\?q=" + encoded("南通市")));
    assertThat(page.locator("#suggestions [role=option]")).hasCount(0);
  }

  @Test
  void theServiceSuggestsAPlaceForItsInitials() {
    visit("");
    page.locator("#query").pressSequentially("nj");
    assertThat(page.locator("#suggestions [role=option]").first()).containsText("南京市");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*\\?q=" + encoded("南京市")));
    assertThat(page.locator(".hit").first()).isVisible();
  }

  @Test
  void withoutSuggestionsTypingGoesOnAndTheServiceIsAskedOnce() {
    page.route("**/api/v1/suggest?**", route -> json(route, 404, "{\"title\": \"Not Found\", \"status\": 404}"));
    visit("");
    requests.clear();
    for (String character : List.of("南", "京", "贷")) {
      page.locator("#query").pressSequentially(character);
      page.waitForTimeout(250);
    }
    assertThat(requests).filteredOn(url -> url.contains("/suggest")).hasSize(1);
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*\\?q=" + encoded("南京贷")));
  }

  @Test
  void aSlashGoesToTheSearchBox() {
    visit("");
    page.keyboard().press("/");
    assertThat(page.locator("#query")).isFocused();
    assertThat(page.locator("#query")).hasValue("");
  }

  // harm

  @Test
  void markupInAnArticleStaysText() {
    page.addInitScript("document.addEventListener('securitypolicyviolation', () => { window.violated = true; });");
    visit("?q=" + encoded("\"hacked\""));
    Locator title = page.locator(".hit h3 a").first();
    assertThat(title).hasText(HOSTILE_TITLE);
    assertThat(page.locator(".hit .passages").first()).containsText("<");
    title.click();
    assertThat(page.locator(".paper h1")).hasText(HOSTILE_TITLE);
    assertThat(page.locator(".paper .text")).containsText("<script>window.hacked = 2</script>");
    assertThat(page.locator("main script, main img, main iframe, main style")).hasCount(0);
    assertThat(page.evaluate("'hacked' in window || 'violated' in window")).isEqualTo(false);
  }

  @Test
  void onlyAWebAddressBecomesALinkToTheOriginal() {
    page.route("**/api/v1/articles/odd", route -> json(route, 200,
        "{\"id\": \"odd\", \"title\": \"题\", \"body\": \"文\", \"url\": \"javascript:window.hacked=3\"}"));
    visit("?article=odd");
    assertThat(page.locator(".paper h1")).hasText("题");
    assertThat(page.locator(".tools a")).hasCount(0);
    visit("?article=nanjing-loans");
    assertThat(page.locator(".tools a")).hasAttribute("href", "http://news.example.org/nanjing-loans");
  }

  @Test
  void answersTellBrowsersWhatTheyMayDo() {
    TestService.Answer start = service.get("/");
    assertThat(start.status()).isEqualTo(200);
    assertThat(start.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'",
        "require-trusted-types-for 'script'").doesNotContain("unsafe", "*");
    for (String path : List.of("/", "/app/main.js", "/api/v1/search", "/api/v1/nowhere", "/health/liveness")) {
      TestService.Answer answer = service.get(path);
      assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
      assertThat(answer.header("Content-Security-Policy")).as(path).contains("default-src 'none'");
    }
  }

  // what can fail

  @Test
  void anOutageIsExplainedAndTriedAgain() {
    page.route("**/api/v1/search?**", route -> json(route, 503, "{\"title\": \"Service Unavailable\", \"status\": 503}"));
    visit("?q=" + encoded("贷款"));
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("检索引擎暂时没有响应");
    page.unroute("**/api/v1/search?**");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("重试")).click();
    assertThat(page.locator(".hit").first()).isVisible();
  }

  @Test
  void aSearchWithoutHitsSaysWhatToDo() {
    visit("?q=" + encoded("\"并不存在的措辞\"") + "&city=" + encoded("南京市"));
    assertThat(page.locator(".empty h3")).hasText("没有找到符合的文章");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("清除筛选条件")).click();
    assertThat(chip("南京市")).hasCount(0);
    assertThat(page.locator("#query")).hasValue("\"并不存在的措辞\"");
  }

  @Test
  void aMissingArticleSaysSo() {
    visit("?article=no-such-article");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("没有这篇文章");
  }

  @Test
  void aLateAnswerNeverCoversANewerOne() {
    visit("");
    page.evaluate("""
        () => {
          const real = window.fetch;
          window.fetch = (address, options) => !String(address).includes(encodeURIComponent('口罩')) ? real(address, options)
            : new Promise((resolve, reject) => {
              options.signal.addEventListener('abort', () => { window.cancelled = true; reject(new DOMException('', 'AbortError')); });
              setTimeout(() => real(address).then(resolve, reject), 800);
            });
        }""");
    search("口罩");
    assertThat(page.locator(".results")).hasAttribute("aria-busy", "true");
    search("贷款");
    assertThat(page.locator(".hit mark").first()).containsText("贷款");
    page.waitForTimeout(1000);
    assertThat(page.locator(".hit mark").first()).containsText("贷款");
    assertThat(page.evaluate("window.cancelled")).isEqualTo(true);
  }

  // for everyone

  @ParameterizedTest
  @CsvSource({
      "'', 1280, LIGHT", "'', 390, DARK", "'?q=贷款&city=南京市&measure=financing&measure=employment', 1280, DARK",
      "'?q=贷款&from=2020-02', 390, LIGHT", "'?q=\"没有这样的话\"', 1280, LIGHT", "?view=map, 1280, LIGHT", "?article=nanjing-loans, 1280, LIGHT",
      "?article=nanjing-loans&lang=en, 390, DARK"})
  void axeFindsNothingSerious(String address, int width, ColorScheme scheme) throws IOException {
    open(new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
    visit(address);
    page.waitForTimeout(200);
    assertThat(seriousFindings()).isEmpty();
  }

  @Test
  void filtersOpenAsASheetOnAPhone() throws IOException {
    open(new NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
    visit("");
    assertThat(side()).isHidden();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("筛选")).click();
    Locator sheet = page.getByRole(AriaRole.DIALOG);
    assertThat(sheet).isVisible();
    assertThat(seriousFindings()).isEmpty();
    sheet.getByText("金融支持", new Locator.GetByTextOptions().setExact(true)).click();
    sheet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("查看 \\d+ 篇结果"))).click();
    assertThat(sheet).isHidden();
    assertThat(chip("金融支持")).isVisible();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as("no scrolling sideways").isEqualTo(true);
  }

  @Test
  void theChosenLanguageAndThemeStay() {
    visit("");
    page.getByText("English", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("h1")).hasText("Which city did what, and when");
    page.getByLabel("Switch to dark").click();
    page.navigate(service.uri().toString());
    assertThat(page.locator("h1")).hasText("Which city did what, and when");
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
  }

  @Test
  void thePageIsLightAndPaintsWithinASecond() {
    visit("");
    Object weight = page.evaluate("performance.getEntriesByType('resource').filter((entry) => entry.name.endsWith('.js'))"
        + ".reduce((sum, entry) => sum + entry.encodedBodySize, 0)");
    assertThat(((Number) weight).intValue()).isBetween(1, SCRIPT_LIMIT);
    double best = Double.MAX_VALUE;
    for (int visit = 0; visit < 3; visit++) {
      page.reload();
      // not waitForFunction: it compiles text inside the page, which the page's own policy forbids
      String paints = "performance.getEntriesByName('first-contentful-paint').length";
      for (int i = 0; i < 50 && ((Number) page.evaluate(paints)).intValue() == 0; i++) {
        page.waitForTimeout(100);
      }
      Object paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime");
      best = Math.min(best, ((Number) paint).doubleValue());
    }
    assertThat(best).as("milliseconds to the first paint, best of three").isLessThan(1000);
  }

  // hands and eyes

  private void visit(String address) {
    page.navigate(service.uri() + "/" + address);
    assertThat(page.locator(".results[aria-busy=false], .paper header, [role=alert]").first()).isVisible();
  }

  private void search(String words) {
    page.locator("#query").fill(words);
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*[?&]q=" + encoded(words) + ".*"));
  }

  private Locator side() {
    return page.locator(".side");
  }

  private Locator chip(String name) {
    return page.locator(".chosen .chip").filter(new Locator.FilterOptions().setHasText(name));
  }

  /** How many articles the page says it found, once it is not searching any more. */
  private int total() {
    assertThat(page.locator(".results[aria-busy=false]")).isVisible();
    return Integer.parseInt(page.locator(".total strong").textContent().replaceAll("\\D", ""));
  }

  private void assertTotal(int expected) {
    assertThat(page.locator(".total strong")).hasText(expected + " 篇");
  }

  private static void json(Route route, int status, String body) {
    route.fulfill(new Route.FulfillOptions().setStatus(status).setContentType("application/json").setBody(body));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** What axe finds that is serious or worse: rule, then the elements. */
  @SuppressWarnings("unchecked")
  private List<String> seriousFindings() throws IOException {
    page.evaluate(axe());
    return (List<String>) page.evaluate("axe.run().then(({violations}) => violations"
        + ".filter(({impact}) => impact === 'serious' || impact === 'critical')"
        + ".map(({id, nodes}) => id + ': ' + nodes.map(({target}) => target.join(' ')).join(', ')))");
  }

  private static String axe() throws IOException {
    Properties library = new Properties();
    try (InputStream properties = SearchPageIT.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/axe-core/pom.properties")) {
      library.load(properties);
    }
    String script = "/META-INF/resources/webjars/axe-core/" + library.getProperty("version") + "/axe.min.js";
    try (InputStream axe = SearchPageIT.class.getResourceAsStream(script)) {
      return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Fifteen articles as lines of JSON; one of them tries to do harm. */
  private static String articles() {
    StringBuilder lines = new StringBuilder();
    lines.append(article("nanjing-loans", "南京为小微企业开通贷款绿色通道", "南京市多家银行为小微企业开通贷款绿色通道。\\n"
        + "南京市商业银行为126家企业发放低息贷款3500万元，到期贷款可以续贷。\\n市人社局为返岗员工开行专车28趟，接回员工900余名。", "2020-02-12", "江苏省", "南京市", "financing", "employment"));
    lines.append(article("nanjing-masks", "南京口罩企业昼夜赶工", "南京市协调三家服装厂转产口罩，日产口罩10万只，优先供应复工企业。", "2020-02-05", "江苏省", "南京市", "supplies"));
    lines.append(article("nanjing-rent", "南京减免商户房租", "南京市对承租国有房屋的商户免收两个月租金，企业减轻了负担。", "2020-03-02", "江苏省", "南京市", "rent_relief"));
    lines.append(article("nantong-loans", "南通银企对接解企业之急", "南通市举办银企对接会，为18家企业授信贷款2亿元。", "2020-02-20", "江苏省", "南通市", "financing"));
    lines.append(article("wuhan-loans", "武汉贷款贴息支持企业", "武汉市对重点企业的贷款给予贴息，利率不高于百分之一点六。", "2020-03-15", "湖北省", "武汉市", "financing"));
    lines.append(article("quanzhou-buses", "泉州包车接回员工", "泉州市开出包车46趟，从外省接回员工1500余名。", "2020-02-18", "福建省", "泉州市", "employment"));
    lines.append(article("hostile", HOSTILE_TITLE, "<script>window.hacked = 2</script>正文<b onclick='hacked()'>加粗</b>&lt;em&gt;，济南市企业复工。", "2020-02-09", "山东省", "济南市", "resumption"));
    for (int i = 1; i <= 8; i++) {
      lines.append(article("chengdu-" + i, "成都第" + i + "批项目开工", "成都市第" + i + "批重点项目集中开工，工地每日测温。", "2020-03-" + (10 + i), "四川省", "成都市", "projects"));
    }
    return lines.toString();
  }

  private static String article(String id, String title, String body, String date, String province, String city, String... measures) {
    return """
        {"id": "%s", "title": "%s", "body": "%s", "url": "http://news.example.org/%s", "site": "本地新闻", "date": "%s", "places": [{"province": "%s", "city": "%s"}], "measures": ["%s"]}
        """.formatted(id, title, body, id, date, province, city, String.join("\", \"", measures));
  }
}
