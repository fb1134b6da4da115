package org.fugong.service.search;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that is found by its characters, their full pinyin, its initials, and mixtures: {@code nanjing, nj, 南jing and nanj find
 * 南京市}. Characters of several readings are read by the word they stand in: 重庆 is chongqing. {@code known weakness: one
 * reading a character, so that zhangsha does not find 长沙}.
 *
 * @param text in lower case
 * @param syllables for each of its UTF-16 units its pinyin without tones, or the unit itself
 */
record PinyinText(String text, List<String> syllables) {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
  private static final Pattern LATIN = Pattern.compile("[a-z]+");

  PinyinText {
    syllables = List.copyOf(syllables);
    if (syllables.size() != text.length()) {
      throw new IllegalArgumentException("pinyin of [" + text + "]: got " + syllables.size() + " syllables, expected one for each unit");
    }
  }

  static PinyinText of(String written) {
    String text = written.toLowerCase(Locale.ROOT);
    List<String> syllables = new ArrayList<>();
    text.chars().forEach(unit -> syllables.add(String.valueOf((char) unit)));
    Matcher han = HAN.matcher(text);
    while (han.find()) {
      String[] read = PinyinHelper.toPinyin(han.group(), PinyinStyleEnum.NORMAL).split(" ");
      for (int i = 0; read.length == han.group().length() && i < read.length; i++) {
        syllables.set(han.start() + i, LATIN.matcher(read[i]).matches() ? read[i] : han.group().substring(i, i + 1));
      }
    }
    return new PinyinText(text, syllables);
  }

  /** Where what was typed, in lower case and without spaces, is found first; -1 for nowhere. */
  int find(String typed) {
    for (int start = 0; start < text.length(); start++) {
      if (matches(typed, 0, start)) {
        return start;
      }
    }
    return -1;
  }

  private boolean matches(String typed, int at, int unit) {
    if (at == typed.length()) {
      return true;
    }
    if (unit == text.length()) {
      return false;
    }
    String syllable = syllables.get(unit);
    String rest = typed.substring(at);
    if (syllable.startsWith(rest) || rest.charAt(0) == text.charAt(unit) && matches(typed, at + 1, unit + 1)) {
      return true;
    }
    if (syllable.length() == 1) {
      // the one way to read it was tried, unless it is a Chinese character read a, e or o
      return rest.startsWith(syllable) && text.charAt(unit) != syllable.charAt(0) && matches(typed, at + 1, unit + 1);
    }
    return rest.startsWith(syllable) && matches(typed, at + syllable.length(), unit + 1)
        || rest.charAt(0) == syllable.charAt(0) && matches(typed, at + 1, unit + 1);
  }
}
