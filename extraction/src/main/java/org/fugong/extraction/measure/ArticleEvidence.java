package org.fugong.extraction.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What all sentences of an article together say: a strong cue is evidence by itself; a fair one where another sentence
 * or the title speaks for the same type, a weak one where three sentences do, or one and a strong cue. A heading speaks
 * as a weak cue does and is never evidence.
 */
final class ArticleEvidence {
  private static final int ENOUGH = Cue.Strength.STRONG.points();

  private final MeasureCues cues;
  private final List<Read> sentences;
  private final Map<MeasureType, Integer> points = new HashMap<>();

  /**
   * @param folded the folded body
   * @param title the folded title, or null
   */
  ArticleEvidence(MeasureCues cues, String folded, @Nullable String title) {
    this.cues = cues;
    this.sentences = read(folded);
    if (title != null) {
      read(title).forEach(this::addPoints);
    }
    Set<String> seen = new HashSet<>();
    for (Read read : sentences) {
      if (seen.add(folded.substring(read.sentence().start(), read.sentence().end()))) {
        addPoints(read);
      }
    }
  }

  /** A sentence in which a cue matched. */
  record Read(Sentence sentence, boolean heading, List<SentenceCues.Match> matches) {}

  /** The sentences in which a cue matched, in the order of the text. */
  List<Read> sentences() {
    return sentences;
  }

  /** What became of a match. */
  CueMatch.Decision judge(Read read, SentenceCues.Match match) {
    if (match.suppressedBy() != null) {
      return CueMatch.Decision.SUPPRESSED;
    }
    if (read.heading()) {
      return CueMatch.Decision.HEADING;
    }
    boolean enough = match.cue().strong() || points.getOrDefault(match.cue().type(), 0) >= ENOUGH;
    return enough ? CueMatch.Decision.REPORTED : CueMatch.Decision.UNCONFIRMED;
  }

  private List<Read> read(String text) {
    List<WordIndex.Hit> hits = cues.words().find(text);
    List<Read> found = new ArrayList<>();
    int next = 0;
    for (Sentence sentence : Sentence.split(text)) {
      List<WordIndex.Hit> inside = new ArrayList<>();
      while (next < hits.size() && hits.get(next).start() < sentence.end()) {
        WordIndex.Hit hit = hits.get(next++);
        if (hit.start() >= sentence.start() && hit.end() <= sentence.end()) {
          inside.add(hit);
        }
      }
      List<SentenceCues.Match> matches = new SentenceCues(text, sentence, inside, cues).matches();
      if (!matches.isEmpty()) {
        found.add(new Read(sentence, sentence.isHeading(text), matches));
      }
    }
    return found;
  }

  /** The best cue of each type counts once a sentence. */
  private void addPoints(Read read) {
    Map<MeasureType, Integer> best = new HashMap<>();
    for (SentenceCues.Match match : read.matches()) {
      if (match.suppressedBy() == null) {
        Cue.Strength strength = read.heading() ? Cue.Strength.WEAK : match.cue().strength();
        best.merge(match.cue().type(), strength.points(), Math::max);
      }
    }
    best.forEach((type, count) -> points.merge(type, count, Integer::sum));
  }
}
