package org.fugong.extraction.date;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fugong.extraction.date.DateMention.Form;

/**
 * Finds the date under an official notice: a full date that stands for itself behind the name of who signs, wherever the
 * notice ends (attachments may follow it), or alone at the foot of the text, or in brackets under the title. Of several
 * the latest is the notice's own: what it passes on or encloses is older.
 *
 * <p>{@code 某某市人民政府 2020年2月8日; 2020年2月8日 （此件公开发布） 附件; （2020年2月10日）} under a title; {@code 二〇二〇年二月八日} are signoffs;
 * {@code 市政府2020年2月8日召开会议} is none. Known weakness: a full date at the very end of a report is taken for a signoff.
 */
final class Signoff {
  /** A date in brackets this close to the head stands under the title. */
  private static final int HEAD = 300;
  private static final Pattern ALONE = Pattern.compile("[ \\n]*(?:$|[（\\[](?!星期)|附件|附:|抄送|抄报|联系|主办|责任编辑|编辑|来源)");
  private static final Pattern BLANK = Pattern.compile("[ \\n]+");

  private final DateCues cues;

  Signoff(DateCues cues) {
    this.cues = cues;
  }

  Optional<DateMention> find(String text, List<DateMention> mentions, CalendarContext calendar) {
    return mentions.stream()
        .filter(mention -> !calendar.isFuture(mention.day()) && isSignoff(text, mention))
        .max(Comparator.<DateMention, LocalDate>comparing(DateMention::day).thenComparing(DateMention::start));
  }

  private boolean isSignoff(String text, DateMention mention) {
    int before = mention.start();
    while (before > 0 && isBlank(text.charAt(before - 1))) {
      before--;
    }
    boolean signed = cues.endsAt("organisation", text, before);
    boolean alone = ALONE.matcher(text).region(mention.end(), text.length()).lookingAt();
    if (mention.form() == Form.MONTH_DAY) {
      return signed && before < mention.start() && text.substring(mention.end()).isBlank();
    }
    if (mention.form() != Form.FULL) {
      return false;
    }
    return signed && (alone || before < mention.start() && standsBefore(BLANK, text, mention.end()))
        || alone && isSetOff(text, before, mention.start())
        || isUnderTitle(text, mention)
        || cues.endsAt("before_signoff", text, withoutMarks(text, before));
  }

  /** Behind the end of a sentence and a blank, or on a line of its own. */
  private static boolean isSetOff(String text, int before, int start) {
    return before < start && (before == 0 || "。！？；”）》.;!、:".indexOf(text.charAt(before - 1)) >= 0
        || text.substring(before, start).indexOf('\n') >= 0 || start - before > 1);
  }

  private static int withoutMarks(String text, int before) {
    return before > 0 && "】:".indexOf(text.charAt(before - 1)) >= 0 ? before - 1 : before;
  }

  private static boolean isUnderTitle(String text, DateMention mention) {
    return mention.start() > 0
        && mention.end() < Math.min(HEAD, text.length())
        && text.charAt(mention.start() - 1) == '（'
        && text.charAt(mention.end()) == '）';
  }

  private static boolean standsBefore(Pattern pattern, String text, int offset) {
    return pattern.matcher(text).region(offset, text.length()).lookingAt();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n';
  }
}
