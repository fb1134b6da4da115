package org.fugong.service.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From a fragment of the simplified text, with marks, to the same place of the text as it was written, escaped for HTML with
 * {@code <em>} as its only markup. Both texts have the same length, so that an offset in one is one in the other.
 */
final class HighlightReader {
  private static final FunctionWords FUNCTION_WORDS = FunctionWords.load();
  private static final Pattern MARKED = Pattern.compile(ArticleQuery.MARK_START + "([^" + ArticleQuery.MARK_END + "]*)" + ArticleQuery.MARK_END);

  private HighlightReader() {}

  /**
   * The fragment as it was written.
   *
   * @param fragment a fragment of simplified, with marks; function words that stand alone lose theirs
   * @param simplified the text that was searched
   * @param original the text as it was written, or null where it is the same
   */
  static String read(String fragment, String simplified, @Nullable String original) {
    String marked = MARKED.matcher(fragment)
        .replaceAll(mark -> Matcher.quoteReplacement(FUNCTION_WORDS.isUnmarked(mark.group(1)) ? mark.group(1) : mark.group()));
    String plain = unmarked(marked);
    int offset = original == null ? -1 : simplified.indexOf(plain);
    String written = offset < 0 || original.length() != simplified.length() ? plain : original.substring(offset, offset + plain.length());
    StringBuilder html = new StringBuilder(marked.length() + 32);
    int at = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == ArticleQuery.MARK_START.charAt(0)) {
        html.append("<em>");
      } else if (c == ArticleQuery.MARK_END.charAt(0)) {
        html.append("</em>");
      } else {
        escape(written.charAt(at++), html);
      }
    }
    // words that touch are one mark
    return html.toString().replace("</em><em>", "").strip();
  }

  private static String unmarked(String marked) {
    return marked.replace(ArticleQuery.MARK_START, "").replace(ArticleQuery.MARK_END, "");
  }

  private static void escape(char c, StringBuilder html) {
    switch (c) {
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '&' -> html.append("&amp;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      default -> html.append(c);
    }
  }
}
