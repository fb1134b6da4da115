package org.fugong.extraction.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a clean page into its articles.
 *
 * <ul>
 *   <li>Names on a line of their own under a text, or 下转第2版, end an article; the lines without sentences that follow are the next one's headline.
 *   <li>A headline whose text begins with a dateline, or that has its author between itself and the text, begins an article; all
 *       others within a text are subheads and stay in the body.
 *   <li>A paragraph that begins with ▲, or a short one without a headline but with the photographer's name, is a caption.
 * </ul>
 *
 * <p>Known weakness: two articles of one page with neither names nor dateline between them are read as one.
 */
final class ArticleSplitter {
  private static final int LONGEST_CAPTION = 200;
  private static final int SHORTEST_HEADLINE = 6;
  private static final int MOST_HEADS = 3;
  /** Whom a letter or notice addresses: 各供水企业：. */
  private static final Pattern SALUTATION = Pattern.compile("[^，,。]{2,30}[:：]");

  private static final Pattern BEGINS_WITH_DAY =
      Pattern.compile("(?:20\\d\\d年)?(?:\\d{1,2}月)?\\d{1,2}日|昨天|昨日|近日|日前|近期|连日来|今天|今日|當日|连日|(?:本报|本网|本台)讯");

  private static final Pattern CAPTION_MARK = Pattern.compile("^[▲△▼▽◀▶]\\s{0,4}");
  private static final Pattern LAST_BRACKET = Pattern.compile("[(（]([^()（）。]{2,60})[)）]$");
  private static final Pattern DATELINE_NAMES = Pattern.compile("[(（]([^()（）。]{2,60})[)）]");
  private static final Pattern LAST_JUMP = Pattern.compile("[(（]\\s?(下转|紧转|转)\\s?第?\\s?[A-Za-z0-9一二三四五六七八九十]{1,4}\\s?版.{0,12}[)）]$");

  private static final Pattern DOCUMENT_NUMBER =
      Pattern.compile("^.{0,20}([〔\\[（(﹝]20\\d\\d[〕\\])）﹞].{0,3}第?\\d{1,5}号.{0,4}|20\\d\\d年第\\d{1,4}号)$");

  private final BylineReader bylines;

  ArticleSplitter(BylineReader bylines) {
    this.bylines = bylines;
  }

  /**
   * One article of the page, not yet put into its page's context.
   *
   * @param kind article or caption
   * @param headline title and subtitle
   * @param byline names
   * @param paragraphs at least one
   */
  record Part(ArticleKind kind, Headline headline, List<String> byline, List<String> paragraphs) {
    Part {
      byline = List.copyOf(byline);
      paragraphs = List.copyOf(paragraphs);
    }
  }

  private static final class Draft {
    private final List<String> heads = new ArrayList<>();
    private final List<String> byline = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private boolean caption;
    private int start = -1;

    private void begin(int line) {
      start = start < 0 ? line : start;
    }

    private boolean isEmpty() {
      return paragraphs.isEmpty();
    }

    private void sign(List<String> names) {
      names.stream().filter(name -> !byline.contains(name)).forEach(byline::add);
    }
  }

  /** The state of one page's reading. */
  private final class Reading {
    private final List<PageLine> lines;
    private final List<Draft> drafts = new ArrayList<>();
    private Draft current = new Draft();
    private boolean newspaper;

    private Reading(List<PageLine> lines) {
      this.lines = lines;
    }

    private void close() {
      if (!current.isEmpty()) {
        drafts.add(current);
        current = new Draft();
      }
    }

    private void read() {
      int i = 0;
      while (i < lines.size()) {
        PageLine line = lines.get(i);
        if (line.kind() != PageLine.Kind.TEXT) {
          newspaper = true;
          close();
          i++;
          continue;
        }
        i = readText(i);
      }
      close();
      drafts.sort(Comparator.comparingInt(draft -> draft.start));
    }

    private int readText(int i) {
      String text = lines.get(i).text();
      Optional<Byline> byline = bylines.read(text);
      if (byline.isPresent() && isByline(byline.get(), i)) {
        sign(byline.get());
        return i + 1;
      }
      Optional<Byline> shape = byline.isEmpty() && !current.isEmpty() ? bylines.readShape(text) : Optional.empty();
      if (shape.isPresent() && standsWhereNamesDo(i)) {
        sign(shape.get());
        return i + 1;
      }
      if (CAPTION_MARK.matcher(text).find() || isPictureText(i)) {
        return readCaption(i);
      }
      if (!isHead(i)) {
        current.begin(i);
        readParagraph(text);
        return i + 1;
      }
      return readHeads(i);
    }

    private void readParagraph(String text) {
      Matcher jump = LAST_JUMP.matcher(text);
      boolean jumps = jump.find();
      String paragraph = jumps ? text.substring(0, jump.start()).strip() : text;
      if (!paragraph.isEmpty()) {
        current.paragraphs.add(paragraph);
      }
      if (jumps) {
        newspaper = true;
        close();
      }
    }

    private void sign(Byline byline) {
      boolean under = !current.isEmpty();
      current.sign(byline.names());
      if (under) {
        newspaper |= byline.mark() != Byline.Mark.ROLE;
        close();
      }
    }

    /** Names alone are sure only where a text has ended and no further paragraph of it follows. */
    private boolean isByline(Byline byline, int i) {
      if (byline.mark() == Byline.Mark.SHAPE) {
        return !current.isEmpty() && !LineShape.isCut(last(current.paragraphs), "某某");
      }
      if (byline.mark() != Byline.Mark.BARE || (current.isEmpty() && (byline.names().size() > 1 || !current.heads.isEmpty()))) {
        return true;
      }
      if (current.isEmpty() || LineShape.isCut(last(current.paragraphs), "某某")) {
        return false;
      }
      return byline.names().size() > 1 || i + 1 == lines.size() || isHead(i + 1) || captionFollows(i + 1);
    }

    /**
     * Between a text that has ended and the next one's headline, or at the end of a newspaper's page. A subhead has a paragraph under it,
     * not a headline.
     */
    private boolean standsWhereNamesDo(int i) {
      if (current.isEmpty() || !endsSentence(last(current.paragraphs), last(current.paragraphs).length())) {
        return false;
      }
      int next = i + 1;
      if (next == lines.size()) {
        return newspaper;
      }
      while (next < lines.size() && next <= i + 1 + MOST_HEADS && isHead(next)) {
        next++;
      }
      return next > i + 1
          && next < lines.size()
          && next - i - 1 <= MOST_HEADS
          && lines.get(next).kind() == PageLine.Kind.TEXT
          && LineShape.isBody(lines.get(next).text())
          && lines.get(i + 1).text().length() >= SHORTEST_HEADLINE
          && !FlattenedText.isNumbered(lines.get(i + 1).text());
    }

    /** One short paragraph with names under it. */
    private boolean captionFollows(int i) {
      if (i + 1 >= lines.size() || lines.get(i).kind() != PageLine.Kind.TEXT) {
        return lines.get(i).kind() != PageLine.Kind.TEXT;
      }
      String text = lines.get(i).text();
      return CAPTION_MARK.matcher(text).find() || (text.length() <= LONGEST_CAPTION && bylines.read(lines.get(i + 1).text()).isPresent());
    }

    /** A short paragraph that begins with 图 and has its photographer on the next line. */
    private boolean isPictureText(int i) {
      String text = lines.get(i).text();
      boolean picture = (text.startsWith("图") || text.startsWith("圖")) && text.length() <= LONGEST_CAPTION && i + 1 < lines.size();
      return picture
          && bylines.read(lines.get(i + 1).text()).filter(byline -> byline.mark() == Byline.Mark.PHOTO).isPresent();
    }

    private int readCaption(int i) {
      newspaper = true;
      Draft caption = new Draft();
      caption.caption = true;
      caption.begin(i);
      String text = CAPTION_MARK.matcher(lines.get(i).text()).replaceFirst("");
      if (text.isBlank()) {
        return i + 1;
      }
      caption.paragraphs.add(text);
      int next = i + 1;
      if (next < lines.size()) {
        Optional<Byline> byline = bylines.read(lines.get(next).text());
        if (byline.isPresent()) {
          caption.sign(byline.get().names());
          next++;
        }
      }
      drafts.add(caption);
      return next;
    }

    private int readHeads(int i) {
      int end = i;
      List<String> heads = new ArrayList<>();
      while (end < lines.size() && isHead(end) && (end == i || !isShape(end))) {
        heads.add(lines.get(end++).text());
      }
      boolean addressed = heads.size() > 1 && SALUTATION.matcher(heads.get(heads.size() - 1)).matches();
      if (current.isEmpty()) {
        current.begin(i);
        current.heads.addAll(addressed ? heads.subList(0, heads.size() - 1) : heads);
        current.paragraphs.addAll(addressed ? heads.subList(heads.size() - 1, heads.size()) : List.of());
      } else if (startsArticle(heads, end)) {
        close();
        current.begin(i);
        current.heads.addAll(heads);
      } else {
        current.paragraphs.addAll(heads);
      }
      return end;
    }

    private boolean startsArticle(List<String> heads, int end) {
      if (end >= lines.size() || lines.get(end).kind() != PageLine.Kind.TEXT) {
        return false;
      }
      String next = lines.get(end).text();
      if (LineShape.hasDateline(next)) {
        return true;
      }
      Optional<Byline> byline = bylines.read(next);
      boolean signed = byline.isPresent() && byline.get().mark() == Byline.Mark.ROLE;
      if (signed && end + 1 < lines.size() && LineShape.isBody(lines.get(end + 1).text())) {
        return true;
      }
      boolean pair = heads.size() > 1 && !heads.get(0).endsWith("—");
      return pair && (newspaper || (BEGINS_WITH_DAY.matcher(next).lookingAt() && beganLikeThis(heads)));
    }

    /** On a page without names: the article above has kicker and headline too, and began with its day. */
    private boolean beganLikeThis(List<String> heads) {
      boolean numbered = heads.stream().anyMatch(FlattenedText::isNumbered);
      return !numbered && current.heads.size() > 1 && BEGINS_WITH_DAY.matcher(current.paragraphs.get(0)).lookingAt();
    }

    private boolean isHead(int i) {
      PageLine line = lines.get(i);
      return line.kind() == PageLine.Kind.TEXT
          && !LineShape.isBody(line.text())
          && !CAPTION_MARK.matcher(line.text()).find()
          && bylines.read(line.text()).filter(byline -> byline.mark() != Byline.Mark.SHAPE).isEmpty();
    }

    private boolean isShape(int i) {
      return bylines.read(lines.get(i).text()).filter(byline -> byline.mark() == Byline.Mark.SHAPE).isPresent();
    }
  }

  /** The articles of a page, in page order; none where the page has no sentence. */
  List<Part> split(CleanPage page, List<PageLine> lines) {
    if (page.flattened()) {
      return whole(page, lines);
    }
    Reading reading = new Reading(lines);
    reading.read();
    List<Part> parts = new ArrayList<>();
    for (Draft draft : reading.drafts) {
      parts.add(part(draft, reading, page, parts.isEmpty()));
    }
    return parts;
  }

  private List<Part> whole(CleanPage page, List<PageLine> lines) {
    Draft draft = new Draft();
    lines.stream().map(PageLine::text).forEach(draft.paragraphs::add);
    if (draft.isEmpty()) {
      return List.of();
    }
    draft.sign(page.authors());
    readInlineNames(draft);
    return List.of(new Part(ArticleKind.ARTICLE, new Headline(page.headline(), page.subtitle()), draft.byline, draft.paragraphs));
  }

  private Part part(Draft draft, Reading reading, CleanPage page, boolean first) {
    boolean only = reading.drafts.size() == 1;
    keepDocumentNumbers(draft);
    Headline headline = first && !draft.caption ? firstHeadline(draft, reading.newspaper, only, page) : Headline.of(draft.heads, reading.newspaper);
    if (only) {
      draft.sign(page.authors());
    }
    readInlineNames(draft);
    return new Part(kind(draft, headline), headline, draft.byline, draft.paragraphs);
  }

  /** The first article's headline is the one that the page's chrome names, where it names one. */
  private static Headline firstHeadline(Draft draft, boolean newspaper, boolean only, CleanPage page) {
    String told = page.headline();
    if (told == null) {
      return Headline.of(draft.heads, newspaper);
    }
    int at = indexOf(draft.heads, told);
    if (at < 0 && same(String.join("", draft.heads), told)) {
      return new Headline(told, null);
    }
    if (at < 0) {
      return draft.heads.isEmpty() ? new Headline(only ? told : null, page.subtitle()) : Headline.of(draft.heads, newspaper);
    }
    List<String> others = new ArrayList<>(draft.heads);
    String title = others.remove(at);
    others.removeIf(other -> same(other, title));
    if (newspaper && others.isEmpty()) {
      return Headline.of(List.of(title), true);
    }
    return new Headline(title, others.isEmpty() ? null : String.join(" ", others));
  }

  /** The number of an official document stands among its headlines, but is the first line of its text. */
  private static void keepDocumentNumbers(Draft draft) {
    List<String> numbers = draft.heads.stream().filter(head -> DOCUMENT_NUMBER.matcher(head).matches()).toList();
    draft.heads.removeAll(numbers);
    draft.paragraphs.addAll(0, numbers);
  }

  private static int indexOf(List<String> heads, String told) {
    for (int i = 0; i < heads.size(); i++) {
      if (same(heads.get(i), told)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean same(String a, String b) {
    return a.replace(" ", "").equals(b.replace(" ", ""));
  }

  private static ArticleKind kind(Draft draft, Headline headline) {
    int length = draft.paragraphs.stream().mapToInt(String::length).sum();
    boolean caption = headline.title() == null && !draft.byline.isEmpty() && draft.paragraphs.size() == 1 && length <= LONGEST_CAPTION;
    return draft.caption || caption ? ArticleKind.CAPTION : ArticleKind.ARTICLE;
  }

  /** Names in brackets after a dateline stay in the text; those in brackets at its very end go to the byline. */
  private void readInlineNames(Draft draft) {
    String first = draft.paragraphs.get(0);
    Matcher dateline = DATELINE_NAMES.matcher(first.substring(0, Math.min(60, first.length())));
    if (draft.byline.isEmpty() && dateline.find() && dateline.start() < 30) {
      readRoles(dateline.group(1)).ifPresent(byline -> draft.sign(byline.names()));
    }
    int end = draft.paragraphs.size() - 1;
    Optional<Byline> line = end > 0 ? readRoles(last(draft.paragraphs)) : Optional.empty();
    if (line.isPresent()) {
      draft.sign(line.get().names());
      draft.paragraphs.remove(end);
      return;
    }
    String last = draft.paragraphs.get(end);
    if (draft.caption || end == 0) {
      readCredit(draft, last);
      last = draft.paragraphs.get(end);
    }
    int from = Math.max(0, last.length() - 80);
    Matcher bracket = LAST_BRACKET.matcher(last).region(from, last.length());
    if (bracket.find() && bracket.start() > 0) {
      Optional<Byline> byline = bylines.read(bracket.group(1));
      if (byline.isPresent() && endsSentence(last, bracket.start())) {
        draft.sign(byline.get().names());
        draft.paragraphs.set(end, last.substring(0, bracket.start()).strip());
      }
    }
  }

  /** The photographer's name behind the last sentence of a caption. */
  private void readCredit(Draft draft, String caption) {
    int end = Math.max(caption.lastIndexOf('。'), caption.lastIndexOf('”'));
    if (end < 0 || end + 1 >= caption.length()) {
      return;
    }
    Optional<Byline> credit = bylines.read(caption.substring(end + 1).strip());
    if (credit.isPresent() && credit.get().mark() == Byline.Mark.PHOTO) {
      draft.sign(credit.get().names());
      draft.paragraphs.set(draft.paragraphs.size() - 1, caption.substring(0, end + 1));
    }
  }

  private Optional<Byline> readRoles(String bracket) {
    return bylines.read(bracket).filter(byline -> byline.mark() != Byline.Mark.BARE);
  }

  private static boolean endsSentence(String text, int at) {
    int last = at - 1;
    while (last > 0 && (text.charAt(last) == ' ' || Han.isClosing(text.charAt(last)))) {
      last--;
    }
    return last >= 0 && Han.isSentenceEnd(text.charAt(last));
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  /** For the reader of a page: whether a title is told. */
  static boolean isTold(@Nullable String title) {
    return title != null && !title.isBlank();
  }
}
