package org.fugong.extraction.story;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures of a text: each number with the letter behind it ({@code 26日}, {@code 35例}), and the days among them. A daily
 * bulletin is the day before's with other figures; a reprint has the same.
 *
 * @param numbers each number and the letter behind it
 * @param days months and days: {@code 2月26日}
 */
record Figures(Set<String> numbers, Set<String> days) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}[^0-9]");
  private static final Pattern DAY = Pattern.compile("(?<![0-9])[0-9]{1,2}月[0-9]{1,2}日");
  /** Fewer numbers than this say little. */
  private static final int FEW = 4;
  private static final double MOST = 0.5;

  Figures {
    numbers = Set.copyOf(numbers);
    days = Set.copyOf(days);
  }

  static Figures of(String letters) {
    return new Figures(all(NUMBER, letters), all(DAY, letters));
  }

  private static Set<String> all(Pattern pattern, String letters) {
    Set<String> found = new HashSet<>();
    Matcher matcher = pattern.matcher(letters);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  /** Whether the other text has other days throughout, or hardly any number of these. */
  boolean contradict(Figures other) {
    if (!days.isEmpty() && !other.days.isEmpty() && Collections.disjoint(days, other.days)) {
      return true;
    }
    long same = numbers.stream().filter(other.numbers::contains).count();
    return numbers.size() >= FEW && same < MOST * numbers.size();
  }
}
