package org.fugong.extraction.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fugong.extraction.page.ArticleText;

/**
 * Which measures an article reports, in which sentences. Reads cue by cue (see {@code measure-cues.tsv}); a type that
 * only weak cues speak for is reported where two sentences agree, or one with the title.
 * Linear in the length of the text, immutable and safe for many threads.
 */
public final class MeasureExtractor {
  private final MeasureTaxonomy taxonomy;
  private final MeasureCues cues;
  private final AmountReader amounts = new AmountReader();
  private final ActorReader actors = ActorReader.load();

  public MeasureExtractor(MeasureTaxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.cues = MeasureCues.load(taxonomy);
  }

  /** One record for each concrete measure, in the order of the evidence. */
  public List<MeasureRecord> extract(ArticleText article) {
    String body = article.body();
    String folded = FoldedText.of(body);
    List<MeasureRecord> records = new ArrayList<>();
    for (Found found : read(article, folded)) {
      Map<MeasureType, SentenceCues.Match> firsts = new LinkedHashMap<>();
      for (Judged judged : found.matches()) {
        if (judged.decision() == CueMatch.Decision.REPORTED) {
          firsts.putIfAbsent(judged.match().cue().type(), judged.match());
        }
      }
      if (!firsts.isEmpty()) {
        addRecords(body, folded, found.sentence(), firsts, records);
      }
    }
    return List.copyOf(records);
  }

  private void addRecords(String body, String folded, Sentence sentence, Map<MeasureType, SentenceCues.Match> firsts,
      List<MeasureRecord> records) {
    List<Amount> quantities = amounts.read(body, sentence.start(), sentence.end());
    for (MeasureType type : taxonomy.types()) {
      SentenceCues.Match match = firsts.get(type);
      if (match != null) {
        records.add(new MeasureRecord(type, body.substring(sentence.start(), sentence.end()), sentence.start(),
            sentence.end(), actors.find(body, folded, sentence, match.start()).orElse(null), quantities));
      }
    }
  }

  /** Every cue that matched, in the order of the text, with what became of it. */
  public List<CueMatch> explain(ArticleText article) {
    List<CueMatch> explained = new ArrayList<>();
    for (Found found : read(article, FoldedText.of(article.body()))) {
      for (Judged judged : found.matches()) {
        SentenceCues.Match match = judged.match();
        String because = match.suppressedBy() == null ? "" : match.suppressedBy();
        explained.add(new CueMatch(match.cue().type(), MeasureCues.RESOURCE + ":" + match.cue().line(), match.start(),
            match.end(), match.cue().strong(), judged.decision(), because));
      }
    }
    return List.copyOf(explained);
  }

  private List<Found> read(ArticleText article, String folded) {
    Map<Sentence, List<SentenceCues.Match>> bySentence = matches(folded);
    Set<MeasureType> confirmed = confirmed(article, folded, bySentence);
    List<Found> found = new ArrayList<>();
    bySentence.forEach((sentence, matches) ->
        found.add(new Found(sentence, matches.stream().map(match -> judge(match, confirmed)).toList())));
    return found;
  }

  private static Judged judge(SentenceCues.Match match, Set<MeasureType> confirmed) {
    if (match.suppressedBy() != null) {
      return new Judged(match, CueMatch.Decision.SUPPRESSED);
    }
    boolean reported = match.cue().strong() || confirmed.contains(match.cue().type());
    return new Judged(match, reported ? CueMatch.Decision.REPORTED : CueMatch.Decision.UNCONFIRMED);
  }

  private Map<Sentence, List<SentenceCues.Match>> matches(String folded) {
    List<WordIndex.Hit> hits = cues.words().find(folded);
    Map<Sentence, List<SentenceCues.Match>> bySentence = new LinkedHashMap<>();
    int next = 0;
    for (Sentence sentence : Sentence.split(folded)) {
      List<WordIndex.Hit> inside = new ArrayList<>();
      while (next < hits.size() && hits.get(next).start() < sentence.end()) {
        WordIndex.Hit hit = hits.get(next++);
        if (hit.start() >= sentence.start() && hit.end() <= sentence.end()) {
          inside.add(hit);
        }
      }
      List<SentenceCues.Match> matches = new SentenceCues(folded, sentence, inside, cues).matches();
      if (!matches.isEmpty()) {
        bySentence.put(sentence, matches);
      }
    }
    return bySentence;
  }

  /** The types that a strong cue, two different sentences with a weak one, or the title and one such sentence speak for. */
  private Set<MeasureType> confirmed(ArticleText article, String folded, Map<Sentence, List<SentenceCues.Match>> bySentence) {
    Map<MeasureType, Integer> points = new HashMap<>();
    if (article.title() != null) {
      matches(FoldedText.of(article.title())).values().forEach(matches -> addPoints(matches, points));
    }
    Set<String> read = new HashSet<>();
    bySentence.forEach((sentence, matches) -> {
      if (read.add(folded.substring(sentence.start(), sentence.end()))) {
        addPoints(matches, points);
      }
    });
    Set<MeasureType> confirmed = new HashSet<>();
    points.forEach((type, count) -> {
      if (count >= 2) {
        confirmed.add(type);
      }
    });
    return confirmed;
  }

  private static void addPoints(List<SentenceCues.Match> matches, Map<MeasureType, Integer> points) {
    Map<MeasureType, Integer> best = new HashMap<>();
    for (SentenceCues.Match match : matches) {
      if (match.suppressedBy() == null) {
        best.merge(match.cue().type(), match.cue().strong() ? 2 : 1, Math::max);
      }
    }
    best.forEach((type, count) -> points.merge(type, count, Integer::sum));
  }

  private record Judged(SentenceCues.Match match, CueMatch.Decision decision) {}

  private record Found(Sentence sentence, List<Judged> matches) {}
}
