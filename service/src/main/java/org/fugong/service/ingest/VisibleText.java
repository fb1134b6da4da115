package org.fugong.service.ingest;

/**
 * Leaves out what is no character of a text: controls but tab and line feed, private-use characters, by which the index marks
 * highlights, lone surrogates, which no JSON in UTF-8 can hold, and U+FFFE and U+FFFF. Raw pages go through extraction's repair, which does
 * so and more; this is for finished articles.
 */
final class VisibleText {
  private VisibleText() {}

  /** The text without them; the text itself where it has none. */
  static String of(String text) {
    return text.codePoints().allMatch(VisibleText::isVisible)
        ? text
        : text.codePoints().filter(VisibleText::isVisible)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  private static boolean isVisible(int character) {
    if (character == '\n' || character == '\t') {
      return true;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE -> false;
      default -> (character & 0xFFFE) != 0xFFFE;
    };
  }
}
