package org.fugong.extraction.page;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells the lines of the site from those of an article: the patterns of {@code chrome.tsv} and the button words of {@code buttons.txt}.
 *
 * <p>{@code 当前位置:首页 > 要闻 is a breadcrumb}; {@code 【打印本页】 【关闭窗口】 is a line of buttons}; {@code 字体 is none within a sentence}.
 * A pattern is tried only on lines that hold one of its cues, so that a line costs one scan whatever the number of patterns.
 */
final class ChromeLines {
  /** Longer lines are text, or a disclaimer that stands after other chrome. */
  private static final int LONGEST = 260;

  private static final int LONGEST_BUTTON = 6;
  private final List<Rule> rules = new ArrayList<>();
  private final AhoCorasickDoubleArrayTrie<BitSet> cues = new AhoCorasickDoubleArrayTrie<>();
  private final Set<String> buttons = new HashSet<>();

  private record Rule(ChromeKind kind, Pattern pattern) {}

  ChromeLines() {
    TreeMap<String, BitSet> rulesByCue = new TreeMap<>();
    for (String line : BundledLines.load("chrome.tsv")) {
      String[] columns = line.split("\t");
      rules.add(new Rule(ChromeKind.valueOf(columns[0].toUpperCase(Locale.ROOT)), Pattern.compile(columns[2])));
      for (String cue : columns[1].split(" ")) {
        rulesByCue.computeIfAbsent(cue, c -> new BitSet()).set(rules.size() - 1);
      }
    }
    cues.build(rulesByCue);
    BundledLines.words("buttons.txt").forEach(buttons::add);
  }

  /** The kind of chrome that a line is, or empty where it may be part of an article. */
  Optional<ChromeKind> find(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    String folded = FoldedLine.of(line).strip();
    BitSet candidates = new BitSet(rules.size());
    AhoCorasickDoubleArrayTrie.IHit<BitSet> keep = (begin, end, rulesOfCue) -> candidates.or(rulesOfCue);
    cues.parseText(folded, keep);
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      if (rules.get(i).pattern().matcher(folded).matches()) {
        return Optional.of(rules.get(i).kind());
      }
    }
    return areButtons(folded) ? Optional.of(ChromeKind.BUTTONS) : Optional.empty();
  }

  /** Button words alone, or short words of which at least half, and two, are buttons. */
  private boolean areButtons(String folded) {
    int known = 0;
    int others = 0;
    int start = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i < folded.length() && !isSeparator(folded.charAt(i))) {
        continue;
      }
      if (i > start) {
        if (buttons.contains(folded.substring(start, i))) {
          known++;
        } else if (i - start > LONGEST_BUTTON) {
          return false;
        } else {
          others++;
        }
      }
      start = i + 1;
    }
    return known > 0 && (others == 0 || (known >= 2 && known >= others));
  }

  /** Whether one of several words of a short line is a button's. */
  boolean holdsButton(String line) {
    String[] words = line.strip().split("[ \u3000|]{1,8}");
    return words.length > 1 && Stream.of(words).anyMatch(word -> buttons.contains(FoldedLine.of(word)));
  }

  private static boolean isSeparator(char c) {
    return " |[]()/·>»›-—:,,、\u00a0+•".indexOf(c) >= 0;
  }
}
