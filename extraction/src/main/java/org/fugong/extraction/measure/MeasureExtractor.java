package org.fugong.extraction.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fugong.extraction.page.ArticleText;

/**
 * Which measures an article reports, in which sentences, by the cues of {@code measure-cues.tsv}.
 * Linear in the length of the text, immutable and safe for many threads.
 *
 * <p>{@code 市农商行对受困企业不抽贷、不断贷。 gives financing, actor 市农商行}; {@code 希望银行给予贷款支持。 gives none}.
 */
public final class MeasureExtractor {
  private final MeasureTaxonomy taxonomy;
  private final MeasureCues cues;
  private final AmountReader amounts = new AmountReader();
  private final ActorReader actors = new ActorReader();

  public MeasureExtractor(MeasureTaxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.cues = MeasureCues.load(taxonomy);
  }

  /**
   * One record for each concrete measure, in the order of the evidence; a sentence has one of each type at most, and one that stands again
   * word for word has none.
   */
  public List<MeasureRecord> extract(ArticleText article) {
    String folded = FoldedText.of(article.body());
    ArticleEvidence evidence = evidence(article, folded);
    List<MeasureRecord> records = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (ArticleEvidence.Read read : evidence.sentences()) {
      if (!told.add(folded.substring(read.sentence().start(), read.sentence().end()))) {
        continue;
      }
      Map<MeasureType, SentenceCues.Match> firsts = new HashMap<>();
      for (SentenceCues.Match match : read.matches()) {
        if (evidence.judge(read, match) == CueMatch.Decision.REPORTED) {
          firsts.putIfAbsent(match.cue().type(), match);
        }
      }
      addRecords(article.body(), folded, read.sentence(), firsts, records);
    }
    return List.copyOf(records);
  }

  /** Every cue that matched, in the order of the text, with what became of it. */
  public List<CueMatch> explain(ArticleText article) {
    ArticleEvidence evidence = evidence(article, FoldedText.of(article.body()));
    List<CueMatch> explained = new ArrayList<>();
    for (ArticleEvidence.Read read : evidence.sentences()) {
      for (SentenceCues.Match match : read.matches()) {
        String because = match.suppressedBy() == null ? "" : match.suppressedBy();
        explained.add(new CueMatch(match.cue().type(), MeasureCues.RESOURCE + ":" + match.cue().line(), match.start(),
            match.end(), match.cue().strong(), evidence.judge(read, match), because));
      }
    }
    return List.copyOf(explained);
  }

  private ArticleEvidence evidence(ArticleText article, String folded) {
    return new ArticleEvidence(cues, folded, article.title() == null ? null : FoldedText.of(article.title()));
  }

  private void addRecords(String body, String folded, Sentence sentence, Map<MeasureType, SentenceCues.Match> firsts,
      List<MeasureRecord> records) {
    if (firsts.isEmpty()) {
      return;
    }
    String text = body.substring(sentence.start(), sentence.end());
    List<Amount> quantities = amounts.read(body, sentence.start(), sentence.end());
    for (MeasureType type : taxonomy.types()) {
      SentenceCues.Match match = firsts.get(type);
      if (match != null) {
        String actor = actors.find(body, folded, sentence, match.start()).orElse(null);
        records.add(new MeasureRecord(type, text, sentence.start(), sentence.end(), actor, quantities));
      }
    }
  }
}
