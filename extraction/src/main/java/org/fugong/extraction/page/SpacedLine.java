package org.fugong.extraction.page;

/**
 * Closes up a line that a converter set with a space after every character.
 *
 * <p>{@code 全 市 复 工 企 业 过 千 家 。 gives 全市复工企业过千家。}; a line of names ({@code 张 三 李 四}) or of menu items is none: it is
 * short, or its words have several characters.
 */
final class SpacedLine {
  /** So many parts show a habit; a line of names set apart has fewer. */
  private static final int FEWEST_PARTS = 9;

  /** Of a hundred parts, so many are one character long. */
  private static final int SINGLE_SHARE = 85;

  /** A number or foreign word among the characters. */
  private static final int LONGEST_PART = 16;

  private SpacedLine() {}

  /** The line without these spaces, or the line itself; where several stand together one is kept. */
  static String join(String line) {
    return isSpaced(line) ? closed(line) : line;
  }

  /** Stops at the first long word, which most lines begin with. */
  private static boolean isSpaced(String line) {
    int parts = 0;
    int singles = 0;
    int length = 0;
    int han = 0;
    for (int i = 0; i <= line.length(); i++) {
      boolean end = i == line.length() || FlattenedText.isSpace(line.charAt(i));
      if (!end) {
        length++;
        if (length > LONGEST_PART) {
          return false;
        }
        han += Han.isHan(line.charAt(i)) ? 1 : 0;
      } else if (length > 0) {
        parts++;
        singles += length == 1 ? 1 : 0;
        length = 0;
      }
    }
    return parts >= FEWEST_PARTS && han * 2 > parts && singles * 100 >= parts * SINGLE_SHARE;
  }

  private static String closed(String line) {
    StringBuilder closed = new StringBuilder(line.length());
    int spaces = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (FlattenedText.isSpace(c)) {
        spaces++;
        continue;
      }
      if (spaces > 1 && closed.length() > 0) {
        closed.append(' ');
      }
      spaces = 0;
      closed.append(c);
    }
    return closed.toString();
  }
}
