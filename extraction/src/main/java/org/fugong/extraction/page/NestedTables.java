package org.fugong.extraction.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes tables out of HTML that nests them deeper than any page does: a parser's work grows with the square of that depth.
 * {@code <table><tr><td>} a hundred thousand times over becomes line breaks; all other pages stay as they are.
 */
final class NestedTables {
  private static final int DEEPEST = 100;
  /** The elements within which formatting begins anew. */
  private static final Pattern NESTING = Pattern.compile("<(/?)(?:table|caption|object|applet|marquee|template)(?=[\\s/>])", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAGS = Pattern.compile(
      "</?(?:table|caption|object|applet|marquee|template|thead|tbody|tfoot|tr|td|th)(?=[\\s/>])[^<>]{0,400}+>?", Pattern.CASE_INSENSITIVE);

  private NestedTables() {}

  static String flatten(String html) {
    Matcher tags = NESTING.matcher(html);
    int depth = 0;
    while (depth <= DEEPEST && tags.find()) {
      depth = tags.group(1).isEmpty() ? depth + 1 : Math.max(0, depth - 1);
    }
    return depth <= DEEPEST ? html : TAGS.matcher(html).replaceAll("<br>");
  }
}
