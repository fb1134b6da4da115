package org.fugong.extraction.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts how far the types of the records agree with the types that a reader found, article by article. */
final class MeasureScore {
  private final Map<String, int[]> byType = new TreeMap<>();
  private final List<String> mistakes = new ArrayList<>();

  /** The score of an extractor on labelled articles. */
  static MeasureScore of(MeasureExtractor extractor, List<LabelledArticles.Labelled> articles) {
    MeasureScore score = new MeasureScore();
    articles.forEach(article -> score.add(extractor, article));
    return score;
  }

  private void add(MeasureExtractor extractor, LabelledArticles.Labelled article) {
    List<MeasureRecord> records = extractor.extract(article.text());
    Set<String> found = new TreeSet<>();
    records.forEach(measure -> found.add(measure.type().key()));
    for (String type : found) {
      count(type, article.types().contains(type) ? 0 : 1);
      if (!article.types().contains(type)) {
        mistakes.add("FALSE " + article.name() + " " + type + evidence(extractor, article, type));
      }
    }
    for (String type : article.types()) {
      if (!found.contains(type)) {
        count(type, 2);
        mistakes.add("MISSED " + article.name() + " " + type + near(extractor, article, type));
      }
    }
  }

  private static String evidence(MeasureExtractor extractor, LabelledArticles.Labelled article, String type) {
    StringBuilder lines = new StringBuilder();
    for (CueMatch match : extractor.explain(article.text())) {
      if (match.type().key().equals(type) && match.decision() == CueMatch.Decision.REPORTED) {
        lines.append("\n    ").append(shown(article, match));
      }
    }
    return lines.toString();
  }

  private static String near(MeasureExtractor extractor, LabelledArticles.Labelled article, String type) {
    StringBuilder lines = new StringBuilder();
    for (CueMatch match : extractor.explain(article.text())) {
      if (match.type().key().equals(type)) {
        lines.append("\n    ").append(match.decision()).append(' ').append(match.because()).append(' ')
            .append(shown(article, match));
      }
    }
    return lines.toString();
  }

  static String shown(LabelledArticles.Labelled article, CueMatch match) {
    String body = article.text().body();
    return match.rule().replace("measure-cues.tsv", "") + (match.strong() ? "" : "w") + " "
        + body.substring(Math.max(0, match.start() - 25), match.start()).replace('\n', '/') + "【"
        + body.substring(match.start(), match.end()).replace('\n', '/') + "】"
        + body.substring(match.end(), Math.min(body.length(), match.end() + 15)).replace('\n', '/');
  }

  private void count(String type, int what) {
    byType.computeIfAbsent(type, key -> new int[3])[what]++;
  }

  private int sum(int what) {
    return byType.values().stream().mapToInt(counts -> counts[what]).sum();
  }

  /** Micro-averaged F1 over all pairs of article and type. */
  double f1() {
    return f1(sum(0), sum(1), sum(2));
  }

  private static double f1(int right, int wrong, int missed) {
    return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
  }

  List<String> mistakes() {
    return mistakes;
  }

  /** The figures and every mistake with the words that led to it. */
  String explained() {
    return report() + String.join("\n", mistakes);
  }

  /** The figures, one line a type, the worst last. */
  String report() {
    StringBuilder lines = new StringBuilder(line("all", new int[] {sum(0), sum(1), sum(2)}));
    byType.forEach((type, counts) -> lines.append(line(type, counts)));
    return lines.toString();
  }

  private static String line(String name, int[] counts) {
    double precision = counts[0] + counts[1] == 0 ? 0 : (double) counts[0] / (counts[0] + counts[1]);
    double recall = counts[0] + counts[2] == 0 ? 0 : (double) counts[0] / (counts[0] + counts[2]);
    return String.format(Locale.ROOT, "%-20s P %.3f R %.3f F1 %.3f (%d right, %d false, %d missed)%n", name, precision,
        recall, f1(counts[0], counts[1], counts[2]), counts[0], counts[1], counts[2]);
  }
}
