package org.fugong.extraction.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the site's own lines off a page, and keeps what they say about its articles.
 *
 * <ul>
 *   <li>A greeting, breadcrumb or notice above the text goes, and with it all that stands above it; so do names of sections and menus.
 *   <li>Labels with values ({@code 发布时间:2020-02-27 来源:某报}) go wherever they stand; dates among them are kept raw as published.
 *   <li>Below the text, a copyright line, a link to the next article or a disclaimer goes, and with it all that follows, unless
 *       a paragraph of another article does.
 *   <li>The last part of a breadcrumb, or the line above the labels, tells the headline.
 * </ul>
 *
 * <p>Known weakness: a list of links without a heading under the text goes only from three lines on, or from two under a line of the site.
 */
final class PageCleaner {
  private static final int SHORTEST_BODY = 12;
  private static final int SHORTEST_HEADLINE = 6;
  private static final int LONGEST_MENU_ITEM = 6;
  private static final int MENU = 3;
  private static final int LINK_LIST = 3;
  private static final int LAST_LINES = 4;
  private static final int LONGEST_MENU_LINE = 14;
  /** Walks over all lines for each line go no further, so that a page of headlines costs little. */
  private static final int LONGEST_HEAD = 100;

  private static final int LONGEST_VALUE = 20;
  private static final int SHORTEST_DATED = 20;
  private static final int SHORTEST_TAB_HEADLINE = 9;
  /** Three words or more with bars between them. */
  private static final Pattern MENU_LINE = Pattern.compile("(?:[^|丨。，,]{1,20}[|丨]){2,20}[^|丨。，,]{0,20}");

  private static final Pattern TAB_TITLE = Pattern.compile("\\s{0,4}(?:_{1,2}|-{1,3}|\\||—{1,2}|–)\\s{0,4}");
  private static final int LONGEST_BUTTON = 30;
  private static final Pattern CRUMBS = Pattern.compile("\\s{0,4}(?:>{1,3}|»|›|→|/|\\||::)\\s{0,4}");
  private static final Pattern SITE = Pattern.compile("^[\\p{IsHan}a-zA-Z0-9·—\\-]{1,20}(网|网站|在线|门户|日报|晚报|人民政府|政府网|政务网|信息港|客户端)$");
  private static final Pattern COPYRIGHT =
      Pattern.compile("(?:版权所有|copyright|©)[\\s:©(c)0-9\\-—]{0,24}([\\p{IsHan}]{1,16}?(?:网站|网|在线|日报社|日报|政府))");
  private static final Pattern CONTACT = Pattern.compile("^(地址|电话|传真|邮编|邮箱|联系电话|热线|服务热线|新闻热线|e-?mail|qq|咨询电话|客服)[^。]{0,80}$");
  private static final Pattern SIGNATURE =
      Pattern.compile(".*(\\d|〇|附件|联系|此件|政府|办公室|办公厅|委员会|局|厅|部|院|指挥部|领导小组|公司|协会|银行|中心|党委|工会|商会).*");
  private static final Pattern UNDER_CHROME_SIGNATURE = Pattern.compile(".{0,40}(\\d\\s?日|〇|附件|此件|摄|图为).{0,60}|.{2,16}(政府|办公室|办公厅|委员会|局|厅|部|指挥部)");
  private static final Pattern GLUED =
      Pattern.compile("(?<=[。）)”！])\\s{0,4}(?=(?:来源|文章来源|信息来源|责任编辑|责编|编辑)\\s?[:：][^。]{0,60}$)");
  private static final String BULLETS = "•▪■◆●►▶➤★☆※*";

  private final ChromeLines chrome = new ChromeLines();
  private final BylineReader bylines;
  private final ParticularsReader particulars;
  private final FlattenedHead flattenedHead;

  PageCleaner(BylineReader bylines) {
    this.bylines = bylines;
    this.particulars = new ParticularsReader(bylines);
    this.flattenedHead = new FlattenedHead(particulars, bylines);
  }

  /** One line of the page while it is being judged. */
  private static final class Entry {
    private final String text;
    private @Nullable ChromeKind kind;
    private @Nullable PageParticulars read;
    private @Nullable String dropped;

    private Entry(String text) {
      this.text = text;
    }

    private boolean isText() {
      return kind == null && read == null && dropped == null;
    }

    private void drop(String reason) {
      dropped = dropped == null ? reason : dropped;
    }

    private String reason() {
      if (kind != null) {
        return kind.name().toLowerCase(Locale.ROOT) + (kind == ChromeKind.BUTTONS ? " (buttons.txt)" : " (chrome.tsv)");
      }
      return read != null ? "labels, read" : String.valueOf(dropped);
    }
  }

  /** Everything that is learned on the way. */
  private static final class Findings {
    private @Nullable String headline;
    private @Nullable String subtitle;
    private @Nullable String site;
    private @Nullable String source;
    private final List<String> authors = new ArrayList<>();
    private final List<String> published = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<DroppedLine> dropped = new ArrayList<>();

    private void keep(@Nullable PageParticulars read) {
      if (read != null) {
        if (read.published() != null) {
          published.add(read.published());
        }
        source = source == null ? read.source() : source;
        headline = headline == null ? read.title() : headline;
        authors.addAll(read.authors());
      }
    }
  }

  /** The page without its chrome. */
  CleanPage clean(RepairedText page, PageHints hints) {
    Findings found = new Findings();
    found.notes.addAll(page.notes());
    found.published.addAll(hints.published());
    found.authors.addAll(hints.authors());
    found.site = hints.site();
    found.headline = hints.headline();
    List<String> lines = page.text().lines().map(PageCleaner::strip).filter(line -> !line.isEmpty()).toList();
    boolean flattened = FlattenedText.isFlattened(lines);
    List<Entry> entries = judge(flattened ? unfold(lines, found) : splitGlued(lines));
    int body = bodyStart(entries);
    keepSectionsInText(entries, body);
    readLabelLines(entries, body, found);
    readHeadDates(entries, body);
    dropTabTitle(entries.subList(0, body), found);
    cleanHead(entries, body, found);
    cleanTail(entries, body, found);
    dropRepeatedHeads(entries, body);
    entries.forEach(entry -> found.keep(entry.read));
    return result(entries, flattened, found);
  }

  private static CleanPage result(List<Entry> entries, boolean flattened, Findings found) {
    List<PageLine> lines = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.isText()) {
        lines.add(new PageLine(tidy(entry.text), PageLine.Kind.TEXT));
      } else if (entry.kind == ChromeKind.JUMP && entry.dropped == null) {
        lines.add(new PageLine(entry.text, PageLine.Kind.JUMP));
      } else if (entry.kind == ChromeKind.RESUME && entry.dropped == null) {
        lines.add(new PageLine(entry.text, PageLine.Kind.RESUME));
      } else {
        found.dropped.add(new DroppedLine(entry.text, entry.reason()));
      }
    }
    if (!found.dropped.isEmpty()) {
      found.notes.add(found.dropped.size() + " line(s) of the site (menus, labels, links, notices) were dropped.");
    }
    String site = found.site == null && found.source != null && SITE.matcher(found.source).matches() ? found.source : found.site;
    return new CleanPage(
        lines, found.headline, found.subtitle, found.authors, found.published, site, flattened, found.notes, found.dropped);
  }

  private List<String> unfold(List<String> lines, Findings found) {
    FlattenedHead.Head head = flattenedHead.read(String.join("  ", lines));
    head.read().forEach(found::keep);
    found.authors.addAll(head.authors());
    if (head.title() != null) {
      found.headline = head.title();
      found.subtitle = head.subtitle();
    }
    List<String> unfolded = new ArrayList<>(head.left());
    unfolded.addAll(FlattenedText.unfold(head.rest()));
    List<String> split = splitGlued(head.title() == null ? unfolded : RepeatedTitle.drop(unfolded, head.title()));
    return split.isEmpty() ? split : peelChrome(split, found);
  }

  /** The last lines without the buttons that stand behind their last word. */
  private List<String> peelChrome(List<String> lines, Findings found) {
    List<String> peeled = new ArrayList<>(lines);
    for (int i = Math.max(0, lines.size() - LAST_LINES); i < lines.size(); i++) {
      String line = peeled.get(i);
      int space = line.lastIndexOf(' ');
      while (space > 0 && line.length() - space <= LONGEST_BUTTON && chrome.find(line.substring(space + 1)).isPresent()) {
        found.dropped.add(new DroppedLine(line.substring(space + 1), "buttons behind the last words"));
        line = line.substring(0, space).strip();
        space = line.lastIndexOf(' ');
      }
      peeled.set(i, line);
    }
    return peeled;
  }

  /** The last lines, with a source or editor that stands right behind the last sentence on a line of its own. */
  private static List<String> splitGlued(List<String> lines) {
    List<String> split = new ArrayList<>(lines.subList(0, Math.max(0, lines.size() - LAST_LINES)));
    for (String line : lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())) {
      int from = Math.max(0, line.length() - 120);
      Matcher glued = GLUED.matcher(line).region(from, line.length()).useTransparentBounds(true);
      if (glued.find()) {
        split.add(line.substring(0, glued.start()));
        split.add(line.substring(glued.end()));
      } else {
        split.add(line);
      }
    }
    return split;
  }

  private List<Entry> judge(List<String> lines) {
    List<Entry> entries = new ArrayList<>(lines.size());
    for (String line : lines) {
      Entry entry = new Entry(line);
      entry.read = particulars.readLine(line, false, rest -> chrome.find(rest).isPresent()).orElse(null);
      entry.kind = entry.read == null ? chrome.find(line).orElse(null) : null;
      if (entry.read != null && bylines.read(line).isPresent()) {
        entry.read = null;
      }
      if (line.chars().noneMatch(Character::isLetterOrDigit)) {
        entry.drop("no letter and no digit");
      }
      entries.add(entry);
    }
    return entries;
  }

  private static int bodyStart(List<Entry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.isText() && entry.text.length() >= SHORTEST_BODY && LineShape.isBody(entry.text)) {
        return i;
      }
    }
    return entries.size();
  }

  /** A section's name is chrome only above the text, and only where another line is left for the headline. */
  private static void keepSectionsInText(List<Entry> entries, int body) {
    boolean other = entries.subList(0, body).stream().anyMatch(Entry::isText);
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).kind == ChromeKind.COLUMN && (i > body || !other)) {
        entries.get(i).kind = null;
      }
    }
  }

  /** Above the text, a date alone says when the page was published; below, it is a signature's. */
  private void readHeadDates(List<Entry> entries, int body) {
    for (Entry entry : entries.subList(0, body)) {
      if (entry.kind == null && entry.read == null && hasOtherHeadline(entries.subList(0, body), entry)) {
        entry.read = particulars.readHeadLine(entry.text).filter(read -> bylines.read(entry.text).isEmpty()).orElse(null);
      }
    }
  }

  private static boolean hasOtherHeadline(List<Entry> head, Entry line) {
    return line.text.length() <= SHORTEST_DATED
        || head.stream().limit(LONGEST_HEAD).anyMatch(entry -> entry != line && entry.isText() && entry.text.length() >= SHORTEST_HEADLINE);
  }

  /** Above the text: a label on a line of its own, and the value that stands on the next one. */
  private void readLabelLines(List<Entry> entries, int body, Findings found) {
    boolean headline = false;
    for (int i = 0; i < body; i++) {
      Entry entry = entries.get(i);
      boolean label = entry.read == null ? entry.isText() && particulars.isLabel(entry.text) : isOpen(entry.text);
      if (label && entry.read == null) {
        entry.drop("label");
      }
      Entry value = entries.get(Math.min(i + 1, entries.size() - 1));
      if (label && headline && value.isText() && value.text.length() <= LONGEST_VALUE && !LineShape.isBody(value.text)) {
        boolean author = FoldedLine.of(entry.text).matches(".{0,40}(作者|记者|通讯员|撰稿)\\s{0,4}:?");
        found.authors.addAll(author ? bylines.names(value.text) : List.of());
        value.drop("value of the label above");
      }
      headline |= entry.isText() && entry.text.length() >= SHORTEST_HEADLINE;
    }
  }

  private static boolean isOpen(String line) {
    return line.endsWith("：") || line.endsWith(":");
  }

  private void cleanHead(List<Entry> entries, int body, Findings found) {
    List<Entry> head = entries.subList(0, body);
    int top = 0;
    int lastText = head.size() - 1;
    while (lastText >= 0 && !head.get(lastText).isText()) {
      lastText--;
    }
    for (int i = 0; i < head.size(); i++) {
      ChromeKind kind = head.get(i).kind;
      if (kind == ChromeKind.BREADCRUMB) {
        readBreadcrumb(head.get(i).text, found);
      }
      boolean told = kind == ChromeKind.BREADCRUMB && found.headline != null;
      boolean headlineBelow = told || lastText > i;
      top = kind != null && kind.isOfHead() && headlineBelow ? i : top;
    }
    head.subList(0, top).stream().filter(Entry::isText).forEach(entry -> entry.drop("stands above a line of the site's head"));
    head.stream().filter(entry -> entry.read != null && found.headline == null).forEach(entry -> found.headline = entry.read.title());
    dropMenus(head);
    dropMasthead(head);
    dropSections(head, found);
    findHeadlineAboveLabels(head, found);
  }

  private static void readBreadcrumb(String line, Findings found) {
    String trail = line.replaceFirst("^.{0,20}?(位置|栏目)(是|为)?\\s{0,4}[:：]?\\s{0,4}", "");
    String[] crumbs = CRUMBS.split(trail);
    if (crumbs.length == 0) {
      return;
    }
    String last = crumbs[crumbs.length - 1].strip();
    if (crumbs.length > 1 && last.length() >= 8 && found.headline == null) {
      found.headline = last;
    }
    String first = crumbs[0].strip();
    if (found.site == null && SITE.matcher(first).matches()) {
      found.site = first;
    }
  }

  private void dropMenus(List<Entry> head) {
    int run = 0;
    for (int i = 0; i <= head.size(); i++) {
      boolean item = i < head.size() && head.get(i).isText() && isMenuItem(head.get(i).text);
      if (item) {
        run++;
        continue;
      }
      if (run >= MENU) {
        head.subList(i - run, i).forEach(entry -> entry.drop("item of a menu"));
      }
      run = 0;
    }
  }

  /** Short names above a line of the site, with the headline still to come. */
  private static void dropMasthead(List<Entry> head) {
    int headline = head.size() - 1;
    while (headline >= 0 && !(head.get(headline).isText() && head.get(headline).text.length() >= SHORTEST_HEADLINE)) {
      headline--;
    }
    int site = headline;
    while (site >= 0 && head.get(site).isText()) {
      site--;
    }
    for (Entry entry : head.subList(0, Math.max(0, site))) {
      if (entry.isText() && entry.text.length() <= LONGEST_MENU_ITEM) {
        entry.drop("short name above a line of the site");
      }
    }
  }

  private boolean isMenuItem(String line) {
    return line.length() <= LONGEST_MENU_ITEM && bylines.read(line).isEmpty();
  }

  /** Names of sections and of the site, and lines without a Chinese character, as long as another line is left for the headline. */
  private void dropSections(List<Entry> head, Findings found) {
    boolean headline = head.stream().anyMatch(entry -> entry.isText() && entry.text.length() >= SHORTEST_HEADLINE && !isMenuLine(entry.text));
    for (Entry entry : head) {
      boolean foreign = entry.isText() && entry.text.chars().noneMatch(c -> Han.isHan((char) c));
      boolean site = entry.isText() && isSite(entry.text, found.site);
      boolean menu = entry.isText() && headline && isMenuLine(entry.text);
      if (foreign || site || menu) {
        entry.drop(site ? "name of the site" : foreign ? "no Chinese character" : "holds a button");
        found.site = site && found.site == null ? entry.text : found.site;
      }
    }
  }

  private boolean isMenuLine(String line) {
    return (line.length() <= LONGEST_MENU_LINE && chrome.holdsButton(line)) || MENU_LINE.matcher(line).matches();
  }

  /** A headline above the text that stands again above its own article, or above the labels, is a link to it. */
  private static void dropRepeatedHeads(List<Entry> entries, int body) {
    int last = entries.size() - 1;
    while (last >= body && !(entries.get(last).isText() && LineShape.isBody(entries.get(last).text))) {
      last--;
    }
    Set<String> later = new HashSet<>();
    for (int i = last; i >= 0; i--) {
      Entry entry = entries.get(i);
      boolean repeated = entry.isText() && !later.add(entry.text);
      if (repeated && i < body) {
        entry.drop("stands again below");
      }
    }
  }

  /** A government's name may be the first line of a notice's name: it is the site's only where the page says so. */
  private static boolean isSite(String line, @Nullable String site) {
    boolean government = line.endsWith("政府");
    boolean name = line.length() <= 8 || line.endsWith("网站") || line.endsWith("门户") || line.endsWith("新闻网") || line.endsWith("政府网");
    return !government && (line.equals(site) || (name && SITE.matcher(line).matches()));
  }

  /**
   * The line that a browser's tab shows: the headline or section with the site's name behind it. {@code 某标题_要闻_某某网 gives the
   * headline 某标题}; with a section alone it goes.
   */
  private static void dropTabTitle(List<Entry> head, Findings found) {
    List<Entry> texts = head.stream().filter(Entry::isText).limit(LONGEST_HEAD).toList();
    for (Entry entry : texts) {
      String[] parts = TAB_TITLE.split(entry.text);
      String last = parts.length < 2 ? "" : parts[parts.length - 1].strip();
      if (last.length() < 3 || !SITE.matcher(last).matches() || texts.size() < 2) {
        continue;
      }
      String first = parts[0].strip();
      found.site = found.site == null ? last : found.site;
      boolean told = texts.stream().anyMatch(other -> other != entry && other.dropped == null && other.text.length() >= SHORTEST_HEADLINE);
      if (told || found.headline != null || first.length() >= SHORTEST_TAB_HEADLINE) {
        boolean again = texts.stream().anyMatch(other -> other.text.equals(first));
        found.headline = found.headline == null && (again || (!told && first.length() >= SHORTEST_TAB_HEADLINE)) ? first : found.headline;
        if (again || !told || first.length() < SHORTEST_TAB_HEADLINE) {
          entry.drop("title of the browser's tab");
        }
      }
    }
  }

  private static void findHeadlineAboveLabels(List<Entry> head, Findings found) {
    Entry last = null;
    for (Entry entry : head) {
      if (entry.read != null && last != null) {
        if (found.headline == null && last.text.length() >= SHORTEST_HEADLINE) {
          found.headline = tidy(last.text);
        }
        return;
      }
      last = entry.isText() ? entry : last;
    }
  }

  private void cleanTail(List<Entry> entries, int body, Findings found) {
    int lastParagraph = body;
    for (int i = body; i < entries.size(); i++) {
      if (entries.get(i).isText() && LineShape.isParagraph(entries.get(i).text)) {
        lastParagraph = i;
      }
    }
    dropRelated(entries, body);
    for (int i = lastParagraph + 1; i < entries.size(); i++) {
      ChromeKind kind = entries.get(i).kind;
      if (kind == ChromeKind.TAIL || kind == ChromeKind.RELATED) {
        cut(entries, i, found);
        break;
      }
    }
    dropLinkList(entries, body);
  }

  private static void cut(List<Entry> entries, int from, Findings found) {
    for (Entry entry : entries.subList(from, entries.size())) {
      Matcher copyright = COPYRIGHT.matcher(FoldedLine.of(entry.text.substring(0, Math.min(200, entry.text.length()))));
      if (found.site == null && copyright.find()) {
        found.site = copyright.group(1);
      }
      entry.drop("stands below the end of the text");
    }
    for (int i = from - 1; i >= 0 && CONTACT.matcher(FoldedLine.of(entries.get(i).text)).matches(); i--) {
      entries.get(i).drop("contact above the end of the page");
    }
  }

  /** The headlines under 相关阅读 and the like, up to the next paragraph. */
  private static void dropRelated(List<Entry> entries, int body) {
    boolean list = false;
    for (Entry entry : entries.subList(body, entries.size())) {
      if (entry.kind == ChromeKind.RELATED) {
        list = true;
      } else if (entry.isText() && LineShape.isBody(entry.text)) {
        list = false;
      } else if (list) {
        entry.drop("headline of a list of links");
      }
    }
  }

  /**
   * Headlines under the last sentence are links: two under a line of the site (a button, a share bar), three without one; unless they
   * sign the text.
   */
  private void dropLinkList(List<Entry> entries, int body) {
    int last = entries.size() - 1;
    while (last >= body && !(entries.get(last).isText() && LineShape.isBody(entries.get(last).text))) {
      last--;
    }
    List<Entry> links = new ArrayList<>();
    boolean underChrome = false;
    for (Entry entry : entries.subList(Math.min(entries.size(), last + 1), entries.size())) {
      if (!entry.isText()) {
        underChrome |= entry.kind == ChromeKind.BUTTONS || entry.kind == ChromeKind.LINE || entry.kind == ChromeKind.NOTICE || entry.kind == ChromeKind.TAIL;
        continue;
      }
      boolean foreign = entry.text.chars().noneMatch(c -> Han.isHan((char) c)) && entry.text.chars().anyMatch(Character::isLetter);
      if (foreign) {
        entry.drop("no Chinese character");
      } else if ((underChrome ? UNDER_CHROME_SIGNATURE : SIGNATURE).matcher(entry.text).matches() || bylines.read(entry.text).isPresent()) {
        return;
      } else {
        links.add(entry);
      }
    }
    if (links.size() >= (underChrome ? LINK_LIST - 1 : LINK_LIST)) {
      links.forEach(entry -> entry.drop("one of several links"));
    }
  }

  /** Without spaces, bullets and rules at its edges. */
  private static String strip(String line) {
    int from = 0;
    int to = line.length();
    while (from < to && (FlattenedText.isSpace(line.charAt(from)) || isBullet(line, from))) {
      from++;
    }
    while (to > from && FlattenedText.isSpace(line.charAt(to - 1))) {
      to--;
    }
    return line.substring(from, to);
  }

  /** A list's bullet; the dots around names stand at both ends. */
  private static boolean isBullet(String line, int at) {
    return BULLETS.indexOf(line.charAt(at)) >= 0 && line.charAt(line.length() - 1) != line.charAt(at);
  }

  /** Runs of spaces become one. */
  private static String tidy(String line) {
    StringBuilder tidy = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      boolean space = FlattenedText.isSpace(line.charAt(i));
      if (!space) {
        tidy.append(line.charAt(i));
      } else if (tidy.length() > 0 && tidy.charAt(tidy.length() - 1) != ' ') {
        tidy.append(' ');
      }
    }
    return tidy.toString().strip();
  }
}
