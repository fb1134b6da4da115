package org.fugong.service.search;

import co.elastic.clients.elasticsearch.core.explain.Explanation;
import co.elastic.clients.elasticsearch.core.explain.ExplanationDetail;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a hit ranks where it does.
 *
 * @param summary what its score is the sum of, the most first
 * @param raw the same as Elasticsearch tells it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record HitExplanation(List<Part> summary, Node raw) {
  private static final int MAX_TERMS = 10;
  private static final Pattern WEIGHT = Pattern.compile("^weight\\((.+) in \\d+\\)");
  private static final Pattern COMBINED = Pattern.compile("CombinedFieldQuery\\(\\((.+?)\\)\\((.+)\\)\\)");
  private static final Pattern CONSTANT = Pattern.compile("^(?:ConstantScore\\((.+)\\)|(\\w+:.+))(?:\\^[0-9.]+)?$");

  public HitExplanation {
    summary = List.copyOf(summary);
  }

  /**
   * A part of a score.
   *
   * @param score what it adds
   * @param terms the fields and words below it that scored, each with its own score, the most first, at most ten
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Part(double score, List<String> terms) {
    public Part {
      terms = List.copyOf(terms);
    }
  }

  /** A step of Elasticsearch's explanation. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Node(double value, String description, List<Node> details) {
    public Node {
      details = List.copyOf(details);
    }
  }

  private record Term(String text, double score) {}

  static HitExplanation of(Explanation explanation) {
    Node raw = new Node(explanation.value(), explanation.description(), explanation.details().stream().map(HitExplanation::node).toList());
    return new HitExplanation(summands(raw).stream()
        .sorted(Comparator.comparingDouble(Node::value).reversed()).map(HitExplanation::part).toList(), raw);
  }

  /** What the first sum of several adds up. */
  private static List<Node> summands(Node node) {
    if (!node.description().startsWith("sum of")) {
      return List.of(node);
    }
    List<Node> scoring = node.details().stream().filter(detail -> detail.value() > 0).toList();
    return scoring.size() == 1 ? summands(scoring.get(0)) : scoring;
  }

  private static Node node(ExplanationDetail detail) {
    return new Node(detail.value(), detail.description(), detail.details().stream().map(HitExplanation::node).toList());
  }

  private static Part part(Node node) {
    List<Term> terms = new ArrayList<>();
    collect(node, terms);
    return new Part(node.value(), terms.stream().sorted(Comparator.comparingDouble(Term::score).reversed()).limit(MAX_TERMS)
        .map(term -> term.text() + " " + Math.round(term.score() * 100) / 100.0).toList());
  }

  private static void collect(Node node, List<Term> terms) {
    Matcher weight = WEIGHT.matcher(node.description());
    Matcher constant = CONSTANT.matcher(node.description());
    if (weight.find()) {
      Matcher combined = COMBINED.matcher(weight.group(1));
      terms.add(new Term(combined.find() ? combined.group(1).replace(' ', '+') + ":" + combined.group(2) : weight.group(1), node.value()));
    } else if (constant.matches() && node.value() > 0) {
      terms.add(new Term(node.description(), node.value()));
    } else {
      node.details().forEach(detail -> collect(detail, terms));
    }
  }
}
