package org.fugong.extraction.date;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds an agency's dateline at the head or the foot of an article.
 *
 * <p>{@code 新华社南京2月26日电, 新华社北京2月4日电 题：, （新华社重庆2月17日电）, 中新网杭州2月5日电, 人民网北京2月5日电, 本报南京2月5日讯, 本报讯（记者 某某）
 * 2月26日} are datelines; {@code 2月26日电话} is none. Known weakness: the dateline of a quoted dispatch (据新华社…电) at the head
 * counts as the article's own.
 */
final class Dateline {
  /** Within so many characters of the head, and of the foot, a dateline is the article's. */
  private static final int HEAD = 400;
  private static final int FOOT = 60;
  /** Agency and place hold no more than this. */
  private static final int WINDOW = 36;

  private static final Pattern BEFORE =
      Pattern.compile("[社网报台端讯闻] ?(?:（[^）\\n]{1,20}）)? ?[^，。；,;:！？!?\\n]{0,14}$");
  private static final Pattern BEHIND = Pattern.compile(" {0,2}(?:专电|综合电|综合消息|电(?![话子力视台脑商网价费气])|讯|消息)");
  private static final Pattern OWN_REPORT = Pattern.compile("本报讯 ?:? ?(?:（[^）\\n]{1,30}）)? ?$");

  private Dateline() {}

  static Optional<DateMention> find(String text, List<DateMention> mentions) {
    return mentions.stream().filter(mention -> isDateline(text, mention)).findFirst();
  }

  private static boolean isDateline(String text, DateMention mention) {
    if (mention.start() > HEAD && mention.end() < text.length() - FOOT) {
      return false;
    }
    String before = text.substring(Math.max(0, mention.start() - WINDOW), mention.start());
    return OWN_REPORT.matcher(before).find()
        || BEHIND.matcher(text).region(mention.end(), text.length()).lookingAt() && BEFORE.matcher(before).find();
  }
}
