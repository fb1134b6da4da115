package org.fugong.extraction.date;

/** Where the sentence around an offset begins and ends: at 。！？； or a line's end. */
final class Sentences {
  private static final String ENDS = "。！？；\n";
  /** No sentence is longer; keeps work bounded on text without marks. */
  private static final int LONGEST = 300;

  private Sentences() {}

  static int start(String text, int offset) {
    int at = offset;
    while (at > 0 && offset - at < LONGEST && ENDS.indexOf(text.charAt(at - 1)) < 0) {
      at--;
    }
    return at;
  }

  static int end(String text, int offset) {
    int at = offset;
    while (at < text.length() && at - offset < LONGEST && ENDS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }
}
