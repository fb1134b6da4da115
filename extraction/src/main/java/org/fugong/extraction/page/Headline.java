package org.fugong.extraction.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of the lines above a text is its headline, and which the kicker (引题) or second headline (副题).
 *
 * <ul>
 *   <li>Two lines: the first is the kicker. {@code 某镇创新方式 / 车间出实招 干部不打烊 gives title 车间出实招 干部不打烊}.
 *   <li>One line of a newspaper with spaces: parts of equal length are a couplet, one unit; the last unit is the title.
 *       {@code 某区召开现场办公会 送上务实举措 解开企业心结 gives title 送上务实举措 解开企业心结, subtitle 某区召开现场办公会}.
 *   <li>A line that begins with —— is a second headline, and the line before it the title.
 *   <li>An official notice's name that goes over several lines is one title.
 * </ul>
 *
 * <p>Known weakness: a kicker of the same length as the headline in one line reads as a couplet with it.
 *
 * @param title or null where there are no lines
 * @param subtitle or null
 */
record Headline(@Nullable String title, @Nullable String subtitle) {
  private static final Pattern NOTICE =
      Pattern.compile(".{2,}(通知|意见|办法|方案|公告|通告|决定|规定|措施|细则|批复|通报|倡议书|公开信|指引|指南|条例|的函|预案|规划|清单)(》)?([(（].{1,20}[)）])?$");
  private static final Pattern NOTICE_START = Pattern.compile(".*(关于|印发|转发|发布|贯彻|实施|做好|支持|应对).*");

  /** The headline that the lines above a text make; newspapers print kicker and headline in one line, sites print one headline. */
  static Headline of(List<String> lines, boolean newspaper) {
    if (lines.isEmpty()) {
      return new Headline(null, null);
    }
    if (lines.size() == 1) {
      return newspaper ? ofOneLine(lines.get(0)) : new Headline(lines.get(0), null);
    }
    if (isNoticeOverLines(lines)) {
      return new Headline(String.join("", lines), null);
    }
    return ofLines(lines);
  }

  private static Headline ofLines(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      if (isDashed(lines.get(i))) {
        List<String> others = new ArrayList<>(lines);
        String title = others.remove(i - 1);
        return new Headline(title, String.join(" ", others));
      }
    }
    List<String> others = new ArrayList<>(lines);
    String title = others.remove(1);
    return new Headline(title, String.join(" ", others));
  }

  private static Headline ofOneLine(String line) {
    List<List<String>> units = units(line.split(" +"));
    if (units.size() == 1) {
      return new Headline(line, null);
    }
    String title = String.join(" ", units.get(units.size() - 1));
    String subtitle = String.join(" ", units.subList(0, units.size() - 1).stream().flatMap(List::stream).toList());
    return isDashed(title) ? new Headline(subtitle, title) : new Headline(title, subtitle);
  }

  /** Neighbouring parts of equal length are one unit. */
  private static List<List<String>> units(String[] parts) {
    List<List<String>> units = new ArrayList<>();
    for (String part : parts) {
      List<String> last = units.isEmpty() ? null : units.get(units.size() - 1);
      if (last != null && last.get(last.size() - 1).length() == part.length()) {
        last.add(part);
      } else {
        units.add(new ArrayList<>(List.of(part)));
      }
    }
    return units;
  }

  private static boolean isNoticeOverLines(List<String> lines) {
    String last = lines.get(lines.size() - 1);
    boolean endsOnce = NOTICE.matcher(last).matches();
    for (String line : lines.subList(0, lines.size() - 1)) {
      endsOnce &= !NOTICE.matcher(line).matches();
    }
    return endsOnce && lines.size() <= 5 && NOTICE_START.matcher(String.join("", lines)).matches();
  }

  private static boolean isDashed(String line) {
    return line.startsWith("——") || line.startsWith("--") || line.startsWith("──");
  }
}
