package org.fugong.service.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fugong.extraction.measure.MeasureTaxonomy;
import org.fugong.extraction.measure.MeasureType;

/** An ExtractionScore as lines for a terminal. */
public final class ScoreTable {
  private final ExtractionScore score;
  private final MeasureTaxonomy taxonomy;
  private final List<String> lines = new ArrayList<>();

  public ScoreTable(ExtractionScore score, MeasureTaxonomy taxonomy) {
    this.score = score;
    this.taxonomy = taxonomy;
  }

  /** The table; figures are aligned, labels in Chinese stand last because their width differs. */
  public List<String> lines() {
    lines.clear();
    lines.add(String.format(Locale.ROOT, "%-24s%8s%8s%9s", "as labelled", "right", "of", "share"));
    accuracy("articles split", score.split());
    accuracy("titles and kickers", score.titles());
    accuracy("bylines", score.bylines());
    accuracy("dates", score.dates());
    accuracy("date sources", score.dateSources());
    lines.add("");
    lines.add(String.format(Locale.ROOT, "%-24s%8s%8s%8s%8s%8s%8s", "found", "right", "wrong", "missed", "prec.", "recall", "F1"));
    counts("places, city level", "", score.cities());
    counts("places with districts", "", score.places());
    counts("measures", "", score.measures());
    Map<String, Counts> byType = score.measuresByType();
    for (MeasureType type : taxonomy.types()) {
      if (byType.containsKey(type.key())) {
        counts("  " + type.key(), "  " + type.label(), byType.get(type.key()));
      }
    }
    lines.add("");
    lines.add(String.format(Locale.ROOT, "%d pages; %d articles too many, %d boilerplate lines left, %d sentences twice",
        score.pages(), score.extraArticles(), score.boilerplateLeft(), score.sentencesTwice()));
    return List.copyOf(lines);
  }

  private void accuracy(String name, Accuracy accuracy) {
    if (accuracy.total() > 0) {
      lines.add(String.format(Locale.ROOT, "%-24s%8d%8d%9.3f", name, accuracy.right(), accuracy.total(), accuracy.share()));
    }
  }

  private void counts(String name, String label, Counts counts) {
    String precision = counts.right() + counts.wrong() == 0 ? "-" : String.format(Locale.ROOT, "%.3f", counts.precision());
    String recall = counts.right() + counts.missed() == 0 ? "-" : String.format(Locale.ROOT, "%.3f", counts.recall());
    lines.add(String.format(Locale.ROOT, "%-24s%8d%8d%8d%8s%8s%8.3f%s", name, counts.right(), counts.wrong(),
        counts.missed(), precision, recall, counts.f1(), label));
  }
}
