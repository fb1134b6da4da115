package org.fugong.extraction.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the text of an article in HTML: blocks of text weigh by their length and punctuation, less what stands in links; the body is the
 * smallest element that holds most of the page's weight.
 *
 * <ul>
 *   <li>Blocks of links are menus and lists, wherever they stand, and go.
 *   <li>Of what stands before the body only headings, breadcrumbs and lines with a date or source stay: the cleaner reads them.
 *   <li>A table's short cells make one line a row; a table that lays out the page is no table.
 * </ul>
 *
 * <p>The walk keeps no stack, so that depth is no danger. Known weakness: a page of many short notices, none of which holds most of the
 * weight, is taken whole.
 */
final class HtmlPage {
  private static final Set<String> SKIPPED =
      Set.of(
          "script", "style", "noscript", "template", "iframe", "svg", "select", "button", "textarea", "object", "nav", "footer",
          "head", "audio", "video", "canvas", "map", "menu", "dialog", "option");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "title");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final int MOST_ANCESTORS = 64;
  private static final double DOMINANT = 0.7;
  private static final double LINKED = 0.5;
  private static final int SHORT_CELL = 60;
  private static final int LONGEST_HEAD_LINE = 160;
  private static final int HTML_START = 4000;
  private static final int LEAST_TAGS = 3;
  private static final int NEAR_BLOCKS = 4;
  private static final Pattern HTML_ROOT = Pattern.compile("^\\s{0,200}+(<\\?xml[^>]{0,100}>\\s{0,20}+)?(<!--[^>]{0,400}-->\\s{0,20}+)?<(!doctype\\s+html|html|head|body)[\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern ANY_TAG = Pattern.compile("<[/!]?[a-zA-Z]");

  private static final Pattern TAG = Pattern.compile("</?(p|div|br|span|a|td|tr|table|li|ul|h[1-6]|meta|title|article)(\\s[^<>]{0,400})?/?>", Pattern.CASE_INSENSITIVE);
  private static final Pattern PARTICULAR =
      Pattern.compile("(19|20)\\d\\d\\s?[-年/.]\\s?\\d{1,2}|来源|發布|发布|作者|您的位置|当前位置|您现在的位置|記者|记者");

  private final HtmlMetadata metadata;

  HtmlPage(BylineReader bylines) {
    this.metadata = new HtmlMetadata(bylines);
  }

  /**
   * The text of a page and what its mark-up says beside it.
   *
   * @param text lines of the article's part of the page
   * @param hints headline, authors, dates and site
   * @param dropped the other lines of the page
   */
  record Content(String text, PageHints hints, List<DroppedLine> dropped) {}

  /** One run of text between two block boundaries. */
  private static final class Block {
    private final StringBuilder text = new StringBuilder();
    private final Element container;
    private final boolean heading;
    private int linked;

    private Block(Element container) {
      this.container = container;
      this.heading = isInHeading(container);
    }

    private static boolean isInHeading(Element element) {
      Element at = element;
      for (int level = 0; level < 3 && at != null; level++) {
        if (HEADINGS.contains(at.normalName())) {
          return true;
        }
        at = at.parent();
      }
      return false;
    }

    private String line() {
      return text.toString().strip();
    }

    private boolean isLinks() {
      return linked > 0 && linked >= line().length() * LINKED;
    }

    private double weight() {
      String line = line();
      if (isLinks() || line.length() < 10) {
        return 0;
      }
      int marks = 0;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        marks += c == '，' || c == '。' || c == '、' || c == '；' || c == ',' ? 1 : 0;
      }
      return marks == 0 ? 0 : Math.min(line.length(), 600) - linked + 10.0 * marks;
    }
  }

  /** Whether characters handed over as text are HTML. */
  static boolean isHtml(String content) {
    String start = content.substring(0, Math.min(HTML_START, content.length()));
    if (HTML_ROOT.matcher(start).find()) {
      return true;
    }
    return start.indexOf('<') >= 0 && TAG.matcher(start).results().limit(LEAST_TAGS).count() >= LEAST_TAGS;
  }

  /** Whether there is any mark-up at all: text that was handed over as HTML by mistake keeps its lines. */
  static boolean hasTag(String content) {
    return ANY_TAG.matcher(content).find();
  }

  /** Reads a page of HTML. */
  Content read(String html) {
    Document page = Jsoup.parse(NestedTables.flatten(html));
    List<Block> blocks = blocks(page);
    Element body = findBody(blocks, page.body());
    StringBuilder text = new StringBuilder();
    Set<String> lines = new HashSet<>();
    boolean inside = false;
    int near = firstNear(blocks, body);
    int at = -1;
    Map<Element, Boolean> known = new IdentityHashMap<>();
    List<DroppedLine> dropped = new ArrayList<>();
    for (Block block : blocks) {
      boolean in = isInside(block.container, body, known);
      inside |= in;
      at++;
      if (in ? !block.isLinks() || block.heading : !inside && isHeadLine(block, at >= near)) {
        String line = block.line();
        lines.add(line);
        text.append(line).append('\n');
      } else {
        dropped.add(new DroppedLine(block.line(), block.isLinks() ? "links" : inside ? "outside of the text" : "above the text"));
      }
    }
    return new Content(text.toString(), metadata.read(page, lines), dropped);
  }

  /** The first of the few blocks before the body that may hold its headline without any mark-up that says so. */
  private static int firstNear(List<Block> blocks, Element body) {
    Map<Element, Boolean> known = new IdentityHashMap<>();
    int start = 0;
    while (start < blocks.size() && !isInside(blocks.get(start).container, body, known)) {
      start++;
    }
    return start - NEAR_BLOCKS;
  }

  private static boolean isHeadLine(Block block, boolean near) {
    String line = block.line();
    boolean breadcrumb = line.contains("位置");
    return line.length() <= LONGEST_HEAD_LINE
        && (breadcrumb || !block.isLinks() || block.heading)
        && (near || block.heading || PARTICULAR.matcher(line).find());
  }

  private static boolean isInside(Element element, Element body, Map<Element, Boolean> known) {
    List<Element> path = new ArrayList<>();
    Element at = element;
    while (at != null && at != body && !known.containsKey(at)) {
      path.add(at);
      at = at.parent();
    }
    boolean inside = at != null && (at == body || known.get(at));
    path.forEach(passed -> known.put(passed, inside));
    return inside;
  }

  /** The smallest element that holds most of the weight. */
  private static Element findBody(List<Block> blocks, Element root) {
    Map<Element, Double> weights = new IdentityHashMap<>();
    double all = 0;
    for (Block block : blocks) {
      double weight = block.weight();
      all += weight;
      Element at = block.container;
      for (int level = 0; weight > 0 && at != null && level < MOST_ANCESTORS; level++) {
        weights.merge(at, weight, Double::sum);
        at = at.parent();
      }
    }
    Element best = root;
    int depth = -1;
    for (Map.Entry<Element, Double> entry : weights.entrySet()) {
      if (entry.getValue() >= all * DOMINANT && !isInline(entry.getKey())) {
        int here = depthOf(entry.getKey());
        if (here > depth) {
          depth = here;
          best = entry.getKey();
        }
      }
    }
    return best;
  }

  private static int depthOf(Element element) {
    int depth = 0;
    for (Element at = element; at != null; at = at.parent()) {
      depth++;
    }
    return depth;
  }

  private static boolean isInline(Element element) {
    return !element.isBlock() || element.normalName().equals("p");
  }

  private static List<Block> blocks(Document page) {
    Collector collector = new Collector(page.body());
    page.body().traverse(collector);
    collector.close();
    return collector.blocks;
  }

  /** Walks the page in document order. */
  private static final class Collector implements NodeVisitor {
    private final List<Block> blocks = new ArrayList<>();
    private Block current;
    private int skipping;
    private int linking;

    private Collector(Element root) {
      this.current = new Block(root);
    }

    private void close() {
      if (!current.line().isEmpty()) {
        blocks.add(current);
      }
    }

    private void next(Element container) {
      close();
      current = new Block(container);
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        if (skipping == 0) {
          append(text.getWholeText());
        }
      } else if (node instanceof Element element) {
        open(element);
      }
    }

    private void open(Element element) {
      String name = element.normalName();
      if (SKIPPED.contains(name) || isHidden(element)) {
        skipping++;
      } else if (name.equals("a")) {
        linking++;
      } else if (name.equals("br")) {
        next(current.container);
      } else if (CELLS.contains(name) && isShortCell(element)) {
        current.text.append("  ");
      } else if (element.isBlock() || CELLS.contains(name)) {
        next(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      String name = element.normalName();
      if (SKIPPED.contains(name) || isHidden(element)) {
        skipping--;
      } else if (name.equals("a")) {
        linking--;
      } else if (element.isBlock() && !(CELLS.contains(name) && isShortCell(element))) {
        next(element.parent() == null ? element : element.parent());
      }
    }

    private void append(String text) {
      StringBuilder line = current.text;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
        if (!space) {
          line.append(c);
          current.linked += linking > 0 ? 1 : 0;
        } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ' && !isBetweenHan(text, i, line)) {
          line.append(' ');
        }
      }
    }

    /** A line break of the source between two Chinese characters is no space. */
    private static boolean isBetweenHan(String text, int at, StringBuilder line) {
      if (text.charAt(at) == ' ' || !Han.isHan(line.charAt(line.length() - 1))) {
        return false;
      }
      int next = at;
      while (next < text.length() && next < at + 80 && Character.isWhitespace(text.charAt(next))) {
        next++;
      }
      return next < text.length() && Han.isHan(text.charAt(next));
    }

    private static boolean isHidden(Element element) {
      if (element.hasAttr("hidden")) {
        return true;
      }
      String style = element.attr("style");
      return !style.isEmpty() && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
    }

    /** A cell of words, not one that lays out the page. */
    private static boolean isShortCell(Element cell) {
      int length = 0;
      Node node = cell.childNodeSize() == 0 ? null : cell.childNode(0);
      for (int steps = 0; node != null && steps < 20; steps++) {
        if (node instanceof TextNode text) {
          length += text.text().length();
        } else if (node instanceof Element element) {
          if (!element.normalName().equals("p") && (element.isBlock() || element.normalName().equals("table"))) {
            return false;
          }
          length += element.childNodeSize() == 0 ? 0 : element.ownText().length();
        }
        node = node.nextSibling();
      }
      return node == null && length <= SHORT_CELL && !hasParagraphs(cell);
    }

    private static boolean hasParagraphs(Element cell) {
      int paragraphs = 0;
      for (Element child : cell.children()) {
        paragraphs += child.normalName().equals("p") || child.normalName().equals("br") ? 1 : 0;
      }
      return paragraphs > 1;
    }
  }
}
