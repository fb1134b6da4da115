package org.fugong.service.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fugong.extraction.page.SimplifiedScript;

/**
 * What a person typed, taken apart. All text in it is simplified, of normal width and holds at least one letter or digit.
 *
 * <p>{@code 减租 "中小微企业" -口罩 南京 OR 南通} gives the words 减租, the phrase 中小微企业, one of the words 南京 and 南通, and
 * without the word 口罩. Nothing is a syntax error: an open quote and a lone minus are dropped or read as words, an OR that joins nothing is dropped.
 *
 * @param clauses what is wanted, in the order of the query; empty where nothing is asked for
 * @param excluded what no hit may hold
 * @param unsearchable whether something was typed and none of it can be searched, as in {@code ？！}
 */
public record QueryText(List<Clause> clauses, List<Clause> excluded, boolean unsearchable) {
  public static final QueryText NOTHING = new QueryText(List.of(), List.of(), false);

  private static final String CHINESE_OPENING = "“「『";
  private static final String CHINESE_CLOSING = "”」』";

  public QueryText {
    clauses = List.copyOf(clauses);
    excluded = List.copyOf(excluded);
  }

  /** A part of a query. */
  public sealed interface Clause permits Word, Phrase, AnyOf {
    /** Its text without any syntax. */
    String text();
  }

  /** Characters between two spaces: a word, or a whole Chinese sentence. */
  public record Word(String text) implements Clause {}

  /** Characters that must stand in this order: from between quotes. */
  public record Phrase(String text) implements Clause {}

  /** Alternatives, at least two of them, from {@code OR}. */
  public record AnyOf(List<Clause> alternatives) implements Clause {
    public AnyOf {
      alternatives = List.copyOf(alternatives);
    }

    @Override
    public String text() {
      return alternatives.stream().map(Clause::text).collect(Collectors.joining(" "));
    }
  }

  /** Takes a query apart; never fails. */
  public static QueryText parse(String query) {
    List<Token> tokens = withoutDanglingOr(new Scanner(normalise(query)).scan());
    List<Clause> clauses = new ArrayList<>();
    List<Clause> excluded = new ArrayList<>();
    boolean or = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isOr() && tokens.size() > 1) {
        or = true;
        continue;
      }
      if (token.excluded) {
        excluded.add(token.clause);
      } else {
        clauses.add(or ? either(clauses.remove(clauses.size() - 1), token.clause) : token.clause);
      }
      or = false;
    }
    return new QueryText(clauses, excluded, tokens.isEmpty() && !query.isBlank());
  }

  /** Keeps each OR that stands between two wanted parts; a query of ORs alone asks for that word. */
  private static List<Token> withoutDanglingOr(List<Token> tokens) {
    List<Token> kept = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean between = !kept.isEmpty() && kept.get(kept.size() - 1).isAlternative()
          && tokens.stream().skip(i + 1L).filter(token -> !token.isOr()).findFirst().filter(Token::isAlternative).isPresent();
      if (!tokens.get(i).isOr() || between) {
        kept.add(tokens.get(i));
      }
    }
    return kept.isEmpty() && !tokens.isEmpty() ? tokens.subList(0, 1) : kept;
  }

  /** The wanted words outside quotes and alternatives, in order. */
  public List<String> words() {
    return clauses.stream().flatMap(clause -> clause instanceof Word word ? Stream.of(word.text()) : Stream.empty()).toList();
  }

  /** All that is wanted, as plain text; empty where nothing is. */
  public String text() {
    return clauses.stream().map(Clause::text).collect(Collectors.joining(" "));
  }

  /** Whether it restricts nothing: everything is found. */
  public boolean isEmpty() {
    return clauses.isEmpty() && excluded.isEmpty() && !unsearchable;
  }

  private static Clause either(Clause left, Clause right) {
    List<Clause> all = new ArrayList<>(left instanceof AnyOf any ? any.alternatives() : List.of(left));
    all.add(right);
    return new AnyOf(all);
  }

  private static String normalise(String query) {
    return SimplifiedScript.of(Normalizer.normalize(query, Normalizer.Form.NFKC).replace('\u0000', ' '));
  }

  private static boolean isSearchable(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private record Token(Clause clause, boolean excluded) {
    boolean isOr() {
      return !excluded && clause instanceof Word word && word.text().equals("OR");
    }

    boolean isAlternative() {
      return !excluded && !isOr();
    }
  }

  /** Cuts at spaces and quotes; a minus counts only in front of a word. */
  private static final class Scanner {
    private final String query;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Scanner(String query) {
      this.query = query;
    }

    List<Token> scan() {
      while (at < query.length()) {
        if (Character.isWhitespace(query.charAt(at))) {
          at++;
          continue;
        }
        boolean minus = query.charAt(at) == '-' && at + 1 < query.length() && !Character.isWhitespace(query.charAt(at + 1));
        if (minus) {
          at++;
        }
        int close = closingQuote();
        if (close >= 0) {
          add(new Phrase(query.substring(at + 1, close).strip()), minus);
          at = close + 1;
        } else {
          add(new Word(word()), minus);
        }
      }
      return tokens;
    }

    private void add(Clause clause, boolean minus) {
      if (isSearchable(clause.text())) {
        tokens.add(new Token(clause, minus));
      }
    }

    /**
     * Where the quote that opens here is closed; -1 where none opens here or it stays open. Chinese quotes count only
     * where they hold all between two spaces: inside a sentence they are its punctuation.
     */
    private int closingQuote() {
      if (query.charAt(at) == '"') {
        return query.indexOf('"', at + 1);
      }
      int kind = CHINESE_OPENING.indexOf(query.charAt(at));
      if (kind < 0 || tokenGoesOnAt(at - 1)) {
        return -1;
      }
      int close = query.indexOf(CHINESE_CLOSING.charAt(kind), at + 1);
      return close < 0 || tokenGoesOnAt(close + 1) ? -1 : close;
    }

    private boolean tokenGoesOnAt(int index) {
      return index >= 0 && index < query.length() && !Character.isWhitespace(query.charAt(index)) && query.charAt(index) != '-';
    }

    private String word() {
      int start = at++;
      while (at < query.length() && !Character.isWhitespace(query.charAt(at))
          && (query.charAt(at) != '"' || closingQuote() < 0)) {
        at++;
      }
      return query.substring(start, at);
    }
  }
}
