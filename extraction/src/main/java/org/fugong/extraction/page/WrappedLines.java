package org.fugong.extraction.page;

import java.util.List;

/**
 * Tells a page whose lines were broken at a fixed width, as printers and mail programs do, from one that has a paragraph to the line.
 *
 * <p>Most lines of such a page that end without a full stop are of the same width, and hold the commas of running text. A Chinese
 * character counts two columns, a Latin one counts one.
 */
final class WrappedLines {
  private static final int NARROWEST = 30;
  private static final int WIDEST = 120;
  /** A line ends a little early where a bracket or comma may not begin the next. */
  private static final int TOLERANCE = 4;

  private static final int FEWEST = 3;

  private WrappedLines() {}

  /** The columns of a full line, or 0 where the lines are not wrapped. */
  static int width(List<PageLine> lines) {
    int[] open = new int[WIDEST + TOLERANCE + 1];
    for (PageLine line : lines) {
      int columns = columns(line.text());
      if (columns > WIDEST) {
        return 0;
      }
      if (columns >= NARROWEST && columns <= WIDEST && isOpen(line.text()) && holdsPause(line.text())) {
        open[columns]++;
      }
    }
    return widest(open, lines);
  }

  private static int widest(int[] open, List<PageLine> lines) {
    int width = WIDEST;
    while (width >= NARROWEST && open[width] == 0) {
      width--;
    }
    int full = 0;
    int all = 0;
    for (int columns = NARROWEST; columns <= width; columns++) {
      all += open[columns];
      full += columns >= width - TOLERANCE ? open[columns] : 0;
    }
    int limit = width + TOLERANCE;
    long wider = lines.stream().filter(line -> columns(line.text()) > limit).count();
    return full >= FEWEST && full * 3 >= all * 2 && wider * 5 <= lines.size() ? width : 0;
  }

  /** Whether a line fills its width and its sentence is not at an end. */
  static boolean isFull(String line, int width) {
    return isOpen(line) && columns(line) >= width - TOLERANCE;
  }

  private static boolean isOpen(String line) {
    char end = line.isEmpty() ? '。' : line.charAt(line.length() - 1);
    return !Han.isSentenceEnd(end) && !Han.isClosing(end);
  }

  private static boolean holdsPause(String line) {
    return line.chars().anyMatch(c -> Han.isPause((char) c) || c == '。');
  }

  private static int columns(String line) {
    int columns = 0;
    for (int i = 0; i < line.length() && columns <= WIDEST; i++) {
      columns += line.charAt(i) < '\u0250' ? 1 : 2;
    }
    return columns;
  }
}
