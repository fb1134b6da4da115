package org.fugong.extraction.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the days on which something already happened from deadlines, starts and plans.
 *
 * <p>{@code 2月17日，市商务局发出通知; 截至2月24日17时; 2月3日至9日，全市已有…} happened; {@code 2月29日前, 自2月17日起, 将于2月20日, 延长至3月31日,
 * 2月10日至3月10日免收} and days in titles 《…》 did not. Known weaknesses: a plan in plain words (2月20日开学) counts as past
 * where the page tells no date of its own; the end of a range counts only
 * where its sentence says that it is over or opens with it.
 */
final class ReportedDays {
  /** A report may look back, but not past the year before its page's. */
  private static final int YEARS_BACK = 1;
  private static final int BEFORE = 8;
  private static final int BEHIND = 3;
  private static final int TITLE = 60;

  /** What may stand between a day and the word that makes it a deadline: （星期五）, 上午9:00, 24时, 零时. */
  private static final Pattern HOUR = Pattern.compile(
      " ?(?:（[^）\\n]{1,8}）)? ?(?:上午|下午|晚上|晚|早上|凌晨|中午)?"
      + " ?(?:\\d{1,2}(?:[时点]\\d{0,2}分?|:\\d\\d)整?|〇时|〇点|当[日天])? ?(?:（[^）\\n]{1,4}）)?");
  private static final Pattern RANGE = Pattern.compile(" ?(?:上午|下午|晚|\\d{1,2}[时点])? ?起?[至到~-]+ ?$");
  private static final Pattern OPEN_RANGE = Pattern.compile(" ?[至到](?! ?\\d)");
  /** A longer range is the term of a measure. */
  private static final int LONGEST_RANGE = 62;
  /** A day so far behind all others is no report but a plan. */
  private static final int FAR_AHEAD = 60;

  private final DateCues cues;

  ReportedDays(DateCues cues) {
    this.cues = cues;
  }

  /** The latest day of the mentions in [from, to) on which something happened. */
  Optional<DateMention> findLatest(String text, List<DateMention> mentions, CalendarContext calendar, int from, int to) {
    LocalDate earliest = LocalDate.of(calendar.year() - YEARS_BACK, 1, 1);
    List<DateMention> happened = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      DateMention mention = mentions.get(i);
      if (mention.start() < from || mention.end() > to || mention.day().isBefore(earliest)
          || calendar.isFuture(mention.day())) {
        continue;
      }
      if (happened(text, mentions, i)) {
        happened.add(mention);
      }
    }
    happened.sort(Comparator.comparing(DateMention::day).thenComparing(DateMention::start, Comparator.reverseOrder()));
    int last = happened.size() - 1;
    while (last > 0 && happened.get(last - 1).day().plusDays(FAR_AHEAD).isBefore(happened.get(last).day())
        && happened.get(last).day().getYear() == happened.get(last - 1).day().getYear()) {
      last--;
    }
    return last < 0 || isHistory(text, happened.get(last).day(), calendar)
        ? Optional.empty()
        : Optional.of(happened.get(last));
  }

  /** A day of an earlier year in a text that speaks of the page's year: 2020年3月, …; 2019年12月18日成立. */
  private static boolean isHistory(String text, LocalDate day, CalendarContext calendar) {
    return day.getYear() < calendar.year() && text.contains(calendar.year() + "年");
  }

  /** The first day in [from, to) from which on something holds: 自2月17日起. */
  Optional<DateMention> findStart(String text, List<DateMention> mentions, int from, int to) {
    return mentions.stream()
        .filter(mention -> mention.start() >= from && mention.end() <= to)
        .filter(mention -> cues.endsAt("before_start", text, mention.start())
            || text.startsWith("起", behindHour(text, mention)))
        .min(Comparator.comparingInt(DateMention::start));
  }

  private boolean happened(String text, List<DateMention> mentions, int index) {
    DateMention mention = mentions.get(index);
    boolean rangeEnd = index > 0 && isRange(text, mentions.get(index - 1), mention);
    boolean rangeStart = index + 1 < mentions.size() && isRange(text, mention, mentions.get(index + 1));
    if (rangeEnd || rangeStart) {
      return rangeEnd && isPastRange(text, mentions.get(index - 1), mention);
    }
    return !isBound(text, mention, false) && !isAhead(text, mention) && !isInTitle(text, mention.start());
  }

  private boolean isPastRange(String text, DateMention first, DateMention last) {
    return first.day().plusDays(LONGEST_RANGE).isAfter(last.day())
        && isOver(text, last)
        && !isAhead(text, first)
        && !isBound(text, last, true);
  }

  private static boolean isRange(String text, DateMention first, DateMention second) {
    return second.start() - first.end() <= BEFORE
        && RANGE.matcher(text.substring(first.end(), second.start())).matches();
  }

  /** A range that its sentence calls over, or that opens a sentence without a word of a term: 3月2日至6日，专班走访企业. */
  private boolean isOver(String text, DateMention mention) {
    int end = Sentences.end(text, mention.end());
    return cues.standsIn("past", text, mention.end(), end)
        || text.startsWith("，", mention.end()) && !cues.standsIn("term", text, Sentences.start(text, mention.start()), end);
  }

  /** A deadline or a start; the end of a range needs no word before it. */
  private boolean isBound(String text, DateMention mention, boolean range) {
    if (cues.startsAt("behind_deadline", text, behindHour(text, mention))) {
      return !isFollowedByAdverb(text, behindHour(text, mention));
    }
    if (cues.startsAt("behind_plan", text, behindHour(text, mention)) || isOpenRange(text, behindHour(text, mention))) {
      return true;
    }
    if (range || isCutoff(text, mention.start())) {
      return false;
    }
    return cues.endsAt("before_deadline", text, mention.start())
        || cues.endsAt("before_start", text, mention.start()) && !isSourceOfNews(text, mention);
  }

  /** 2月17日零时至疫情结束. */
  private static boolean isOpenRange(String text, int offset) {
    return OPEN_RANGE.matcher(text).region(offset, text.length()).lookingAt();
  }

  /** 前往, 前来, 后来, 起草 are no deadlines. */
  private static boolean isFollowedByAdverb(String text, int offset) {
    return text.startsWith("前往", offset) || text.startsWith("前来", offset) || text.startsWith("起草", offset)
        || text.startsWith("前后", offset) || text.startsWith("后来", offset);
  }

  private static int behindHour(String text, DateMention mention) {
    Matcher hour = HOUR.matcher(text).region(mention.end(), text.length());
    return hour.lookingAt() ? hour.end() : mention.end();
  }

  /** 截至2月24日 reports a state; 截止 too at the head of a clause. */
  private static boolean isCutoff(String text, int start) {
    if (text.startsWith("截至", start - 2)) {
      return !text.startsWith("有效期截至", start - 5) && !text.startsWith("期限截至", start - 5);
    }
    int at = text.startsWith("截止到", start - 3) ? start - 3 : text.startsWith("截止", start - 2) ? start - 2 : -1;
    return at == 0 || at > 0 && "，。；\n ".indexOf(text.charAt(at - 1)) >= 0;
  }

  /** 从2月10日召开的会议获悉 is no start. */
  private static boolean isSourceOfNews(String text, DateMention mention) {
    String behind = text.substring(mention.end(), Math.min(text.length(), mention.end() + 40));
    return behind.contains("获悉") || behind.contains("了解到") || behind.contains("召开") || behind.contains("举行");
  }

  private boolean isAhead(String text, DateMention mention) {
    int sentence = Sentences.start(text, mention.start());
    int from = Math.max(sentence, mention.start() - BEFORE);
    return cues.standsIn("before_future", text, from, mention.start())
        || cues.standsIn("behind_future", text, mention.end(), Math.min(text.length(), mention.end() + BEHIND));
  }

  private static boolean isInTitle(String text, int start) {
    String before = text.substring(Math.max(0, start - TITLE), start);
    return before.lastIndexOf('《') > before.lastIndexOf('》');
  }
}
