package org.fugong.extraction.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the headline off the beginning of a flattened text: all words before the first that begins a sentence, a salutation, a number or a dateline.
 *
 * <p>{@code 某省：九条措施 我省关爱人才 6部门出台措施 2月14日，省委…… gives title 某省：九条措施, subtitle 我省关爱人才 6部门出台措施}; two words make one
 * title; words that are names of offices alone make none.
 */
final class FlattenedHead {
  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_SUBTITLE = 80;
  private static final int LONG_CLAUSE = 20;
  private static final Pattern BODY_START =
      Pattern.compile("^(\\d{1,2}月\\d{1,2}日|20\\d\\d年\\d|\\d{1,2}日|记者\\d|近日|日前|昨日|昨天|今天|今日|连日来|目前|当前|为贯彻|为深入|为了|据悉|根据).*");
  private static final Pattern NOTICE =
      Pattern.compile(".{6,}(通知|意见|办法|方案|公告|通告|决定|规定|措施|细则|批复|通报|倡议书|公开信|指引|指南|命令|令|条例|政策|的函|预案|规划|清单|建议)(》)?([(（].{1,20}[)）])?$");
  private static final Pattern OFFICE = Pattern.compile("^.{0,24}(部|局|委|厅|办|会|院|政府|银行|总行|署|办公室|办公厅|委员会|指挥部|领导小组)$");
  private static final Pattern DOCUMENT_NUMBER = Pattern.compile(".{0,20}[〔\\[（(]20\\d\\d[〕\\])）].{0,3}第?\\d{1,5}号.{0,4}");
  private static final Pattern LABEL = Pattern.compile("(内容概述|内容摘要|摘要|概述|正文|原标题|标题|内容|信息内容)[:：]?");

  private final ParticularsReader particulars;

  FlattenedHead(ParticularsReader particulars) {
    this.particulars = particulars;
  }

  /**
   * A headline and what follows it.
   *
   * @param title or null
   * @param subtitle or null
   * @param read what labels among its words say, or null
   * @param rest the line without the headline; may be blank
   */
  record Head(@Nullable String title, @Nullable String subtitle, @Nullable PageParticulars read, String rest) {}

  /** Reads the head of the first line of a text. */
  Head read(String line) {
    List<String> words = new ArrayList<>();
    PageParticulars read = null;
    int at = 0;
    while (at < line.length()) {
      PageParticulars here = particulars.readStart(line.substring(at, Math.min(line.length(), at + 160)));
      if (here.end() > 0 && !words.isEmpty()) {
        read = read == null || here.published() != null ? here : read;
        at = Math.min(line.length(), at + here.end());
        continue;
      }
      int space = line.indexOf(' ', at);
      int end = space < 0 ? line.length() : space;
      String word = line.substring(at, end);
      if (startsBody(word, line.substring(at, Math.min(line.length(), at + 60)), words)) {
        break;
      }
      if (!LABEL.matcher(word).matches()) {
        words.add(word);
      }
      at = Math.min(line.length(), end + 1);
    }
    return head(words, read, line.substring(at), line);
  }

  private static boolean startsBody(String word, String ahead, List<String> words) {
    if (FlattenedText.isNumbered(word) && !words.isEmpty()) {
      return true;
    }
    char end = word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
    boolean sentence = word.indexOf('。') >= 0 || word.indexOf('；') >= 0 || end == '：' || end == ':';
    boolean clause = word.length() >= LONG_CLAUSE && (word.indexOf('，') >= 0 || word.indexOf(',') >= 0);
    boolean label = LABEL.matcher(word).matches();
    boolean follows = !words.isEmpty() && (clause || BODY_START.matcher(word).matches() || DOCUMENT_NUMBER.matcher(word).matches());
    return (sentence && !label) || follows || LineShape.hasDateline(ahead) || word.length() > LONGEST_TITLE;
  }

  private static Head head(List<String> words, @Nullable PageParticulars read, String rest, String line) {
    if (words.isEmpty() || words.stream().allMatch(word -> OFFICE.matcher(word).matches())) {
      return new Head(null, null, read, line);
    }
    int titleWords = titleWords(words);
    String title = String.join(" ", words.subList(0, titleWords));
    String subtitle = subtitle(words.subList(titleWords, words.size()), title);
    if (title.length() > LONGEST_TITLE || subtitle.length() > LONGEST_SUBTITLE) {
      return new Head(words.get(0), null, read, line.substring(words.get(0).length()).strip());
    }
    return new Head(title, subtitle.isEmpty() ? null : subtitle, read, rest);
  }

  /** How many words make the title: a whole notice's name, else two, else the first of many. */
  private static int titleWords(List<String> words) {
    for (int i = 0; i < Math.min(4, words.size()); i++) {
      if (NOTICE.matcher(words.get(i)).matches()) {
        return i + 1;
      }
    }
    return words.size() <= 2 ? words.size() : 1;
  }

  /** The words after the title that don't repeat it. */
  private static String subtitle(List<String> words, String title) {
    String plain = title.replace(" ", "");
    List<String> kept = words.stream().filter(word -> !plain.contains(word)).toList();
    return String.join(" ", kept);
  }
}
