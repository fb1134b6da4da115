package org.fugong.extraction.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Undoes what converters and crawlers did to characters, before anything is read out of them.
 *
 * <ul>
 *   <li>Line ends of all kinds become "\n"; control and zero-width characters go: {@code 复<U+200B>工 gives 复工}.
 *   <li>HTML entities are decoded, twice where they were encoded twice: {@code &amp;nbsp; gives a space}, {@code &amp;amp;ldquo; gives “}.
 *   <li>HTML tags left in a text go: {@code 第一段。<br/>第二段 gives two lines}; {@code <20度 stays}.
 *   <li>Full-width digits and letters become half-width: {@code ２０２０年 gives 2020年}. Punctuation stays as the page has it.
 *   <li>Pinyin that a converter left in brackets goes: {@code 復(fù)工 gives 復工}. It is damage after a common character in its
 *       traditional form; {@code 垚(yáo)} in a text, or {@code 长(zhǎng)} in a simplified one, is the author's and stays. On a page with
 *       several of them, glosses without tones and after other characters go too.
 *   <li>Lines of UTF-8 that were read as Windows-1252 are read again: {@code å¤å·¥ gives 复工}.
 *   <li>Spaces that stand after every character of a line go: {@code 复 工 复 产 企 业 超 千 家 gives 复工复产企业超千家}.
 *   <li>Blanks that became {@code ??} at the start of a line, or a lone Â, go.
 *   <li>A {@code ?} with pinyin, or between two Chinese characters of such a page, and U+FFFD stand for a lost character: dropped, and named in a note.
 * </ul>
 *
 * <p>Known weakness: a lost character of a page without pinyin that left a plain {@code ?} can't be told from a question mark.
 */
final class TextRepair {
  private static final String PINYIN_LETTERS = "a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü";
  private static final Pattern PINYIN =
      Pattern.compile("[(（]([" + PINYIN_LETTERS + "]{1,6})[)）]|(?<=[\\p{IsHan})])\\?([" + PINYIN_LETTERS + "]{1,6})[)）]");
  private static final Pattern TONED = Pattern.compile("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]");
  /** A syllable of Mandarin, tones left out. */
  private static final Pattern SYLLABLE =
      Pattern.compile("(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:[iuü]?a(?:i|o|n|ng)?|[iuü]?e(?:i|n|ng|r)?|i(?:n|ng|u|ong)?|u(?:i|n|o)?|ü|o(?:u|ng)?)");

  private static final Pattern BREAKING_TAG = tags("p|br|div|tr|li|h[1-6]|table|ul|ol|section|article");
  private static final Pattern TAG = tags("span|a|b|i|u|font|strong|em|img|td|th|tbody|o:p|st1:[a-z]{1,20}|input|label|script|style|center");
  /** A non-breaking space in UTF-8 that was read as Latin-1 leaves Â. */
  private static final Pattern BLANK_READ_AS_LATIN = Pattern.compile("(?<![A-Za-zÀ-ÿ])Â(?![A-Za-zÀ-ÿ])[\\s\u00a0]?");

  /** Blanks that became question marks: several at the start of a line, or one behind a full stop. */
  private static final Pattern LOST_BLANK = Pattern.compile("^\\s{0,8}\\?{2,16}(?=[\\p{IsHan}\\d“(（])|(?<=[。；])\\?{1,8}(?=[\\p{IsHan}\\d“]|$)");

  private static final int ENTITY_ROUNDS = 2;

  /** So many glosses show that a converter wrote them: then those without tones, or after other characters, are its work too. */
  private static final int DAMAGED_PAGE = 3;

  private static final int DAMAGED_PAGE_WITHOUT_TONES = 5;

  private static Pattern tags(String names) {
    return Pattern.compile("</?(?:" + names + ")(?:\\s[^<>]{0,400})?+/?>", Pattern.CASE_INSENSITIVE);
  }

  /** The page's characters, repaired. */
  RepairedText repair(String page) {
    List<String> notes = new ArrayList<>();
    String text = Mojibake.repair(decodeEntities(page, notes), notes);
    text = cleanCharacters(text, notes);
    text = removeTags(text, notes);
    text = removePinyin(text, notes);
    text = repairLines(text, notes);
    return new RepairedText(text, notes);
  }

  private static String decodeEntities(String page, List<String> notes) {
    String text = page;
    for (int round = 0; round < ENTITY_ROUNDS && text.indexOf('&') >= 0 && text.indexOf(';') >= 0; round++) {
      String decoded = Parser.unescapeEntities(text, true);
      if (decoded.equals(text)) {
        break;
      }
      text = decoded;
      if (round == 0) {
        notes.add("HTML entities were decoded.");
      }
    }
    return text;
  }

  private static String removeTags(String text, List<String> notes) {
    if (text.indexOf('<') < 0) {
      return text;
    }
    String broken = BREAKING_TAG.matcher(text).replaceAll("\n");
    String plain = TAG.matcher(broken).replaceAll("");
    if (plain.length() != text.length()) {
      notes.add("HTML tags left in the text were removed.");
    }
    return plain;
  }

  private static String cleanCharacters(String text, List<String> notes) {
    StringBuilder clean = new StringBuilder(text.length());
    int lost = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
          clean.append('\n');
        }
      } else if (c == '\ufffd') {
        lost++;
      } else if (c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f' || c == '\u000b') {
        clean.append('\n');
      } else if (isWideAlphanumeric(c)) {
        clean.append((char) (c - 0xfee0));
      } else if (Character.isSurrogate(c)) {
        i += appendPair(text, i, clean);
      } else if (!isInvisible(c)) {
        clean.append(c);
      }
    }
    if (lost > 0) {
      notes.add(lost + " undecodable character(s) (U+FFFD) were dropped.");
    }
    return clean.toString();
  }

  private static int appendPair(String text, int i, StringBuilder clean) {
    if (i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
      clean.append(text, i, i + 2);
      return 1;
    }
    return 0;
  }

  private static boolean isWideAlphanumeric(char c) {
    return (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ') || c == '％';
  }

  private static boolean isInvisible(char c) {
    return (c < ' ' && c != '\n' && c != '\t')
        || (c >= '\u007f' && c <= '\u009f')
        || (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u206f')
        || (c >= '\ue000' && c <= '\uf8ff')
        || (c >= '\ufe00' && c <= '\ufe0f')
        || (c >= '\ufff0' && c <= '\uffff')
        || c == '\u00ad'
        || c == '\ufeff';
  }

  /** Line by line: lost indents, what is left of non-breaking spaces, and spaces between all characters. */
  private static String repairLines(String text, List<String> notes) {
    boolean lostBlanks = text.indexOf('?') >= 0 || text.indexOf('Â') >= 0;
    if (!lostBlanks && text.indexOf(' ') < 0) {
      return text;
    }
    StringBuilder repaired = new StringBuilder(text.length());
    int spaced = 0;
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
      String line = lostBlanks ? removeLostBlanks(text.substring(start, end)) : text.substring(start, end);
      String joined = SpacedLine.join(line);
      spaced += joined.length() == line.length() ? 0 : 1;
      repaired.append(joined).append(end == text.length() ? "" : "\n");
      start = end + 1;
    }
    if (spaced > 0) {
      notes.add(spaced + " line(s) with a space after every character were closed up.");
    }
    return repaired.toString();
  }

  private static String removeLostBlanks(String line) {
    String text = line.indexOf('Â') < 0 ? line : BLANK_READ_AS_LATIN.matcher(line).replaceAll(" ");
    return text.indexOf('?') < 0 ? text : LOST_BLANK.matcher(text).replaceAll("");
  }

  private static String removePinyin(String text, List<String> notes) {
    if (text.indexOf(')') < 0 && text.indexOf('）') < 0) {
      return text;
    }
    Matcher matcher = PINYIN.matcher(text);
    Converter converter = Converter.of(matcher, text);
    matcher.reset();
    StringBuilder clean = new StringBuilder(text.length());
    int end = 0;
    int glosses = 0;
    int lost = 0;
    while (matcher.find()) {
      boolean gloss = matcher.group(1) != null;
      if (gloss ? converter.wrote(text, matcher) : TONED.matcher(matcher.group(2)).find()) {
        clean.append(text, end, matcher.start());
        end = matcher.end();
        glosses += gloss ? 1 : 0;
        lost += gloss ? 0 : 1;
      }
    }
    if (end == 0) {
      return text;
    }
    clean.append(text, end, text.length());
    notes.add(glosses + " pinyin gloss(es) that a converter left in brackets were removed.");
    if (lost > 0) {
      notes.add(lost + " character(s) that a converter lost could not be restored and were dropped.");
    }
    return clean.toString();
  }

  /** What the glosses of a page tell about the converter that wrote them. */
  private enum Converter {
    /** Glosses with tones after traditional characters alone. */
    NONE,
    /** Many such glosses: a gloss after any Chinese character is the converter's. */
    SOME,
    /** Many glosses without tones after traditional characters. */
    TONELESS;

    static Converter of(Matcher matcher, String text) {
      int toned = 0;
      int plain = 0;
      while (matcher.find() && toned < DAMAGED_PAGE) {
        if (matcher.group(1) != null && followsTraditional(text, matcher)) {
          boolean tones = TONED.matcher(matcher.group(1)).find();
          toned += tones ? 1 : 0;
          plain += !tones && SYLLABLE.matcher(matcher.group(1)).matches() ? 1 : 0;
        }
      }
      return toned >= DAMAGED_PAGE ? SOME : plain >= DAMAGED_PAGE_WITHOUT_TONES ? TONELESS : NONE;
    }

    boolean wrote(String text, Matcher matcher) {
      if (matcher.start() == 0 || !Han.isHan(text.charAt(matcher.start() - 1))) {
        return false;
      }
      boolean toned = TONED.matcher(matcher.group(1)).find();
      boolean syllable = SYLLABLE.matcher(matcher.group(1)).matches();
      return switch (this) {
        case NONE -> toned && followsTraditional(text, matcher);
        case SOME -> syllable || toned;
        case TONELESS -> syllable || (toned && followsTraditional(text, matcher));
      };
    }
  }

  /** After a common character in its traditional form. */
  private static boolean followsTraditional(String text, Matcher matcher) {
    char before = matcher.start() == 0 ? ' ' : text.charAt(matcher.start() - 1);
    return Han.isHan(before) && SimplifiedScript.of(before) != before && Han.isCommon(before);
  }
}
