package org.fugong.extraction.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lines and brackets that hold nothing but names and roles.
 *
 * <p>{@code ·张三 李四· gives 张三, 李四}; {@code 某某日报记者 张三 通讯员 李四 gives the same}; {@code 张三摄 is a photographer}; {@code 高效服务 is
 * no name} (four characters, and no compound family name). Names alone must begin with a family name of {@code surnames.txt}.
 *
 * <p>Known weakness: a subhead of two or three characters that begins with a family name and is missing in {@code words-like-names.txt}
 * reads as a name where it stands after the end of a text.
 */
final class BylineReader {
  private static final int LONGEST_LINE = 80;
  private static final int MOST_NAMES = 12;
  private static final String ROLES =
      "记者|通讯员|特约记者|实习生|实习记者|见习记者|撰稿人|撰稿|撰文|供稿|作者|摄影师|摄影|摄制|摄像|文字|图片|报道员|报道组|观察员|评论员|特派员|首席记者|全媒体记者";
  private static final Pattern ROLE_BEFORE =
      Pattern.compile("^[^,。:;]{0,20}?(?:" + ROLES + "|(?:^|本报)(?:文/图|图/文|文图|图文|报道|(?:文|图)(?=[\\s:/]|$)))\\s?[:/]?\\s{0,4}");
  private static final Pattern ROLE_AFTER =
      Pattern.compile("\\s?(?:/?(?:文/图|图/文|文并图|摄影报道|摄影|摄制|报道|整理|供图|供稿|撰文|撰稿|摄|/文|/图|(?<=.{3})文|(?<=.{3})图))$");
  private static final Pattern PHOTO = Pattern.compile("摄$|摄影$|供图$|摄影报道$|^.{0,8}(摄影|图片|图)\\s?[:/]");
  private static final Pattern EDGES = Pattern.compile("^[\\s(\\[□■◎○●◆◇★☆*/•·\\-—▲]{1,6}|[\\s)\\]□■◎○●◆*/•·]{1,6}$");
  /** Characters of grammar, counting and institutions that given names do not have. */
  private static final String NO_NAME = "的了在是不有我他她它这那为与及或把被从向对就都也还再将要会能可让使里外上下前后二三四五六七八九十个们着吗呢么版报网部局区县镇街";

  private static final Pattern SEPARATORS = Pattern.compile("[\\s、,|/;]{1,8}");

  private final Set<String> surnames = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  BylineReader() {
    BundledLines.words("surnames.txt").forEach(surnames::add);
    BundledLines.words("words-like-names.txt").forEach(words::add);
  }

  /** The byline that a line is, or empty where the line holds anything but names and roles. */
  Optional<Byline> read(String line) {
    if (line.length() < 2 || line.length() > LONGEST_LINE || line.indexOf('。') >= 0) {
      return Optional.empty();
    }
    String folded = FoldedLine.of(line);
    boolean dotted = isDot(folded.charAt(0)) && isDot(folded.charAt(folded.length() - 1));
    Names names = collect(line, folded, !dotted);
    if (dotted && names == null) {
      return readShape(line.substring(1, line.length() - 1)).map(shape -> new Byline(shape.names(), Byline.Mark.SHAPE));
    }
    if (names == null || names.found.isEmpty() || names.found.size() > MOST_NAMES) {
      return Optional.empty();
    }
    return Optional.of(new Byline(names.found, mark(folded, dotted, names.role)));
  }

  /** Words that may be names by their length and characters alone, whatever the family name; the place on the page must speak for it too. */
  Optional<Byline> readShape(String line) {
    List<String> names = new ArrayList<>();
    boolean words = line.length() <= LONGEST_LINE && line.indexOf('。') < 0 && line.indexOf('，') < 0;
    for (String token : SEPARATORS.split(words ? line.strip() : "")) {
      if (!isShapedLikeName(token)) {
        return Optional.empty();
      }
      names.add(token);
    }
    return names.size() > MOST_NAMES ? Optional.empty() : Optional.of(new Byline(names, Byline.Mark.SHAPE));
  }

  private boolean isShapedLikeName(String token) {
    return token.length() >= 2
        && token.length() <= 4
        && token.chars().allMatch(c -> Han.isHan((char) c) && NO_NAME.indexOf(SimplifiedScript.of((char) c)) < 0)
        && !words.contains(SimplifiedScript.of(token));
  }

  private static Byline.Mark mark(String folded, boolean dotted, boolean role) {
    if (dotted) {
      return Byline.Mark.DOTS;
    }
    String core = EDGES.matcher(folded).replaceAll("");
    if (PHOTO.matcher(core).find()) {
      return Byline.Mark.PHOTO;
    }
    return role ? Byline.Mark.ROLE : Byline.Mark.BARE;
  }

  /** The names in a value such as that of 作者; what is no name is left out. */
  List<String> names(String value) {
    Names names = collect(value, FoldedLine.of(value), false);
    return names == null ? List.of() : names.found.stream().filter(n -> n.length() <= 4).toList();
  }

  private static final class Names {
    private final List<String> found = new ArrayList<>();
    private boolean role;
  }

  private Names collect(String line, String folded, boolean strict) {
    Names names = new Names();
    int from = edgeEnd(folded);
    int to = edgeStart(folded, from);
    StringBuilder single = new StringBuilder();
    Matcher separators = SEPARATORS.matcher(folded).region(from, to);
    int start = from;
    while (start < to) {
      int end = separators.find() ? separators.start() : to;
      if (end > start && !take(line, folded, start, end, strict, names, single)) {
        return null;
      }
      start = end == to ? to : separators.end();
    }
    return single.length() == 0 ? names : null;
  }

  private boolean take(
      String line, String folded, int start, int end, boolean strict, Names names, StringBuilder single) {
    String token = folded.substring(start, end);
    Matcher before = ROLE_BEFORE.matcher(token);
    int from = 0;
    if (before.find()) {
      names.role = true;
      from = before.end();
    }
    int to = token.length();
    Matcher after = ROLE_AFTER.matcher(token).region(from, token.length());
    if (token.length() - from > 2 && after.find()) {
      names.role = true;
      to = after.start();
    } else if (token.length() - from <= 2 && ROLE_AFTER.matcher(token.substring(from)).matches()) {
      names.role = true;
      to = from;
    }
    if (to <= from) {
      return true;
    }
    String name = line.substring(start + from, start + to);
    if (name.length() == 1 && Han.isHan(name.charAt(0))) {
      return takeSingle(name, names, single);
    }
    String word = token.substring(from, to);
    if (single.length() > 0 || !(isName(word, strict && !names.role) || (names.role && word.length() <= 3 && isShapedLikeName(word)))) {
      return false;
    }
    names.found.add(name);
    return true;
  }

  /** A family name and a given name of one character each, set apart to fill a column: 张 三. */
  private boolean takeSingle(String name, Names names, StringBuilder single) {
    single.append(name);
    if (single.length() == 2) {
      if (!isName(SimplifiedScript.of(single.toString()), true)) {
        return false;
      }
      names.found.add(single.toString());
      single.setLength(0);
    }
    return true;
  }

  private boolean isName(String name, boolean strict) {
    if (name.length() < 2 || name.length() > 4 || !name.chars().allMatch(c -> Han.isHan((char) c)) || words.contains(name)) {
      return false;
    }
    boolean compound = name.length() > 2 && surnames.contains(name.substring(0, 2));
    boolean simple = name.length() <= 3 && surnames.contains(name.substring(0, 1));
    return compound || simple || (!strict && name.length() <= 4 && surnames.contains(name.substring(0, 1)));
  }

  private static boolean isDot(char c) {
    return c == '·' || c == '•' || c == '・' || c == '．' || c == '∙' || c == '●' || c == '○' || c == '◆';
  }

  private static int edgeEnd(String folded) {
    Matcher edges = EDGES.matcher(folded);
    return edges.find() && edges.start() == 0 ? edges.end() : 0;
  }

  private static int edgeStart(String folded, int from) {
    int to = folded.length();
    while (to > from && " )]□■◎○●◆*/•·・".indexOf(folded.charAt(to - 1)) >= 0) {
      to--;
    }
    return to;
  }
}
