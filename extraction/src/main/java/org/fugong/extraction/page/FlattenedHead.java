package org.fugong.extraction.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the headline off the beginning of a flattened text: all words before the first that begins a sentence, a salutation, a number or a dateline.
 *
 * <ul>
 *   <li>An official notice's name ends in 通知, 公告 and the like; offices before 关于 belong to it: {@code 财政部 税务总局 关于……的公告}.
 *   <li>One or two words are one title: {@code 某地银行出台措施 助企业渡难关}. Of more, the first is the title and the others the subtitle.
 *   <li>Words that stand twice count once; names of sections (政策文件), and the site's name before them, go.
 *   <li>{@code 新华社记者 张三 李四} gives authors. Document numbers and offices alone stay in the text.
 * </ul>
 *
 * <p>Known weakness: a title that the page itself cuts off stays cut off.
 */
final class FlattenedHead {
  private static final int LONGEST_TITLE = 140;
  private static final int LONGEST_WORD = 100;
  private static final int LONGEST_SUBTITLE_WORD = 40;
  private static final int LONGEST_SUBTITLE = 90;
  private static final int LONG_CLAUSE = 20;
  private static final int MOST_WORDS = 24;
  private static final int NOTICE_WORDS = 4;
  private static final int AHEAD = 160;
  private static final int SHORTEST_REPEAT = 8;
  private static final double NEARLY = 0.7;
  private static final Pattern BODY_START =
      Pattern.compile(
          "^(\\d{1,2}月\\d{1,2}日|20\\d\\d年\\d|\\d{1,2}日|记者\\d|近日|日前|昨日|昨天|今天|今日|连日来|目前|当前|为贯彻|为深入|为进一步|为了|据悉|根据|各|时$).*");
  private static final Pattern SALUTATION = Pattern.compile("^.{0,12}(朋友|同志|市民|居民|同胞|师生|纳税人|群众|业主).{0,12}[!！,，:：]?$");
  private static final Pattern NOTICE =
      Pattern.compile(".{2,}(通知|公告|通告|意见|决定|批复|通报|倡议书|公开信|一封信|的函|命令|令|告知书)(》的通知|》)?([(（].{1,24}[)）])?(的政策解读|的解读|解读)?$");
  private static final Pattern WEAK_NOTICE = Pattern.compile(".{6,}(办法|方案|规定|措施|细则|指引|指南|条例|政策|预案|规划|清单|建议)(》)?([(（].{1,20}[)）])?$");
  private static final Pattern OFFICE =
      Pattern.compile("^.{0,24}(部|局|委|厅|人民政府|总行|分行|署|办公室|办公厅|委员会|指挥部|领导小组|法院|检察院|海关|集团|省委|市委|区委|县委)$");
  private static final Pattern SECTION = Pattern.compile("^(最新|政策|规范性|部门|政府|信息)?(文件|政策法规|通知公告|公告公示|信息公开|政务公开|法规|要闻|资讯|动态)$");
  private static final Pattern DOCUMENT_NUMBER =
      Pattern.compile("^.{0,20}([〔\\[（(﹝]20\\d\\d[〕\\])）﹞].{0,3}第?\\d{1,5}号.{0,4}|20\\d\\d年第\\d{1,4}号)$");
  private static final Pattern NUMBER = Pattern.compile("^[(（]?第?\\s?[\\d一二三四五六七八九十]{1,4}号[)）]?$");
  private static final Pattern BREADCRUMB =
      Pattern.compile(
          "\\s{0,4}(?:[^\\s>»。]{0,12}位置\\s?是?\\s?[:：]?\\s{0,4})?(?:[^\\s>»›。，,]{1,10}\\s{0,3}(?:>{1,3}|»|›)\\s{0,3}){1,6}(?:[^\\s>»›。，,]{2,7}(?=\\s))?");
  private static final Pattern LABEL = Pattern.compile("^(内容概述|内容摘要|摘要|概述|正文|原标题|标题|内容|信息内容)[:：]?$");

  private final ParticularsReader particulars;
  private final BylineReader bylines;

  FlattenedHead(ParticularsReader particulars, BylineReader bylines) {
    this.particulars = particulars;
    this.bylines = bylines;
  }

  /**
   * A headline and what follows it.
   *
   * @param title or null
   * @param subtitle or null
   * @param authors names after a role among the words
   * @param read what labels among the words say
   * @param left words of the head that are no headline, each a line of the text
   * @param rest the text without its head; may be blank
   */
  record Head(
      @Nullable String title,
      @Nullable String subtitle,
      List<String> authors,
      List<PageParticulars> read,
      List<String> left,
      String rest) {}

  /** Reads the head of a flattened text. */
  Head read(String text) {
    List<String> words = new ArrayList<>();
    List<PageParticulars> read = new ArrayList<>();
    int at = FlattenedText.wordStart(text, breadcrumbEnd(text));
    boolean labelled = false;
    for (int seen = 0; at < text.length() && seen < MOST_WORDS; seen++) {
      String ahead = text.substring(at, Math.min(text.length(), at + AHEAD));
      PageParticulars here = words.isEmpty() ? null : particulars.readStart(ahead);
      if (here != null && here.end() > 0) {
        read.add(here);
        at = FlattenedText.wordStart(text, at + here.end());
        continue;
      }
      int end = FlattenedText.wordEnd(text, at);
      String word = text.substring(at, end);
      if (startsBody(word, ahead, words)) {
        break;
      }
      if (!LABEL.matcher(word).matches() && !isRepeated(word, words)) {
        words.add(word);
      }
      at = FlattenedText.wordStart(text, end);
    }
    List<String> authors = takeAuthors(words);
    return head(words, authors, read, text, at);
  }

  /** Where a breadcrumb at the very beginning ends; its last part stays if it is as long as a headline. */
  private static int breadcrumbEnd(String text) {
    Matcher crumbs = BREADCRUMB.matcher(text.substring(0, Math.min(text.length(), AHEAD)));
    return crumbs.lookingAt() ? crumbs.end() : 0;
  }

  private static boolean isRepeated(String word, List<String> words) {
    return words.contains(word) || (word.length() >= SHORTEST_REPEAT && words.stream().anyMatch(earlier -> earlier.contains(word)));
  }

  private static boolean startsBody(String word, String ahead, List<String> words) {
    if (word.length() > LONGEST_WORD || LineShape.hasDateline(ahead)) {
      return true;
    }
    if (LABEL.matcher(word).matches()) {
      return false;
    }
    char end = word.charAt(word.length() - 1);
    boolean sentence = word.indexOf('。') >= 0 || word.indexOf('；') >= 0 || end == '：' || end == ':' || word.startsWith("【发");
    boolean spaced = word.length() == 1 && !words.isEmpty() && words.get(words.size() - 1).length() > 1;
    return sentence || spaced || (!words.isEmpty() && followsTitle(word));
  }

  private static boolean followsTitle(String word) {
    boolean pause = word.indexOf('，') >= 0 || word.indexOf(',') >= 0;
    boolean notice = NOTICE.matcher(word).matches();
    return FlattenedText.isNumbered(word)
        || (word.length() >= LONG_CLAUSE && pause && !notice)
        || (word.length() > LONGEST_SUBTITLE_WORD && !notice && !WEAK_NOTICE.matcher(word).matches())
        || BODY_START.matcher(word).matches()
        || SALUTATION.matcher(word).matches();
  }

  /** The names after a role at the end of the head. */
  private List<String> takeAuthors(List<String> words) {
    for (int from = Math.max(1, words.size() - 8); from < words.size(); from++) {
      Optional<Byline> byline = bylines.read(String.join(" ", words.subList(from, words.size())));
      if (byline.isPresent() && byline.get().mark() == Byline.Mark.ROLE) {
        words.subList(from, words.size()).clear();
        return byline.get().names();
      }
    }
    return List.of();
  }

  private static Head head(List<String> words, List<String> authors, List<PageParticulars> read, String text, int at) {
    List<String> left = new ArrayList<>();
    words.removeIf(word -> DOCUMENT_NUMBER.matcher(word).matches() && left.add(word));
    dropSections(words);
    if (words.isEmpty() || words.stream().allMatch(word -> OFFICE.matcher(word).matches())) {
      return new Head(null, null, authors, read, List.of(), text);
    }
    int notice = noticeEnd(words);
    int titleEnd = notice > 0 ? notice : sentenceTitleEnd(words);
    String title = String.join(" ", words.subList(0, titleEnd));
    List<String> others = words.subList(titleEnd, words.size()).stream().filter(word -> !repeats(title, word)).toList();
    boolean plain = notice == 0 && String.join(" ", others).length() <= LONGEST_SUBTITLE;
    List<String> subtitle = others.stream().filter(word -> plain && !OFFICE.matcher(word).matches()).toList();
    others.stream().filter(word -> !subtitle.contains(word)).forEach(left::add);
    if (title.length() > LONGEST_TITLE) {
      return new Head(null, null, authors, read, List.of(), text);
    }
    return new Head(title, subtitle.isEmpty() ? null : String.join(" ", subtitle), authors, read, left, text.substring(at));
  }

  /** A section's name among the first words, and the site's before it. */
  private static void dropSections(List<String> words) {
    for (int i = Math.min(2, words.size() - 2); i >= 0; i--) {
      if (SECTION.matcher(words.get(i)).matches()) {
        words.subList(0, i + 1).clear();
        return;
      }
    }
  }

  /** How many words make the name of an official notice, 0 where there is none. */
  private static int noticeEnd(List<String> words) {
    int offices = 0;
    while (offices < words.size() - 1 && OFFICE.matcher(words.get(offices)).matches()) {
      offices++;
    }
    for (int i = 0; i < Math.min(offices + NOTICE_WORDS, words.size()); i++) {
      boolean ownStart = i > offices && isNoticeStart(words.get(i));
      if (ownStart) {
        return 0;
      }
      if (NOTICE.matcher(words.get(i)).matches() || (isNoticeStart(words.get(0)) && endsWeakly(words, i))) {
        return i + 1 < words.size() && NUMBER.matcher(words.get(i + 1)).matches() ? i + 2 : i + 1;
      }
    }
    return 0;
  }

  /** 措施, 政策 and the like end a notice's name only where no later word does. */
  private static boolean endsWeakly(List<String> words, int i) {
    return WEAK_NOTICE.matcher(words.get(i)).matches()
        && (i + 1 == words.size() || isNoticeStart(words.get(i + 1)) || !NOTICE.matcher(words.get(i + 1)).matches());
  }

  private static boolean isNoticeStart(String word) {
    return word.contains("关于") || word.contains("印发") || word.contains("转发");
  }

  private static int sentenceTitleEnd(List<String> words) {
    return words.size() <= 2 && !OFFICE.matcher(words.get(words.size() - 1)).matches() ? words.size() : 1;
  }

  /** Whether a word is part of the title, or nearly so: seven in ten of its pairs of neighbouring characters stand there. */
  private static boolean repeats(String title, String word) {
    String plain = title.replace(" ", "");
    if (plain.contains(word)) {
      return true;
    }
    int pairs = 0;
    for (int i = 0; i + 1 < word.length(); i++) {
      pairs += plain.contains(word.substring(i, i + 2)) ? 1 : 0;
    }
    return word.length() >= SHORTEST_REPEAT && pairs >= (word.length() - 1) * NEARLY;
  }
}
