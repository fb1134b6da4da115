package org.fugong.extraction.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of one sentence, and what its cues and contexts make of them. */
final class SentenceCues {
  /** Terms that may stand this far away may also stand in a neighbouring clause, parted by a comma. */
  private static final int COMMA_REACH = 20;
  private static final int NEGATION_REACH = 2;
  /** What may stand before a clause's first word: 一、 (二) 3. 一是 。*/
  private static final int ENUMERATOR = 4;

  private final String text;
  private final Sentence sentence;
  private final List<WordIndex.Hit> hits;
  private final MeasureCues cues;
  private final List<Ruling> rulings;

  /**
   * @param text the folded body
   * @param hits the words that lie inside the sentence, in the order of their start
   */
  SentenceCues(String text, Sentence sentence, List<WordIndex.Hit> hits, MeasureCues cues) {
    this.text = text;
    this.sentence = sentence;
    this.hits = hits;
    this.cues = cues;
    this.rulings = rulings();
  }

  /** A context word that stands in the sentence. */
  private record Ruling(Context context, WordIndex.Hit word) {}

  /** A cue whose words stand in the sentence; suppressedBy is what rules it out, or null. */
  record Match(Cue cue, int start, int end, @Nullable String suppressedBy) {}

  /** All matches in the order of their anchors. */
  List<Match> matches() {
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      BitSet groups = hits.get(i).groups();
      if (groups.intersects(cues.anchors())) {
        Bounds bounds = bounds(hits.get(i));
        for (int group = groups.nextSetBit(0); group >= 0; group = groups.nextSetBit(group + 1)) {
          for (Cue cue : cues.cuesAt(group)) {
            match(cue, i, bounds, matches);
          }
        }
      }
    }
    return matches;
  }

  /** The clause and the segment (between semicolons) around an anchor. */
  private record Bounds(int clauseStart, int clauseEnd, int segmentStart, int segmentEnd) {}

  private Bounds bounds(WordIndex.Hit anchor) {
    return new Bounds(clauseStart(anchor.start()), clauseEnd(anchor.end()),
        segmentStart(anchor.start()), segmentEnd(anchor.end()));
  }

  private void match(Cue cue, int at, Bounds bounds, List<Match> matches) {
    WordIndex.Hit anchor = hits.get(at);
    List<WordIndex.Hit> parts = new ArrayList<>();
    parts.add(anchor);
    for (Cue.Term term : cue.terms()) {
      boolean near = term.within() < COMMA_REACH;
      int from = Math.max(near ? bounds.clauseStart() : bounds.segmentStart(), anchor.start() - term.within());
      int to = Math.min(near ? bounds.clauseEnd() : bounds.segmentEnd(), anchor.end() + term.within());
      WordIndex.Hit found = nearest(term, at, from, to);
      if ((found != null) != term.wanted()) {
        return;
      }
      if (found != null) {
        parts.add(found);
      }
    }
    int start = parts.stream().mapToInt(WordIndex.Hit::start).min().getAsInt();
    int end = parts.stream().mapToInt(WordIndex.Hit::end).max().getAsInt();
    matches.add(new Match(cue, start, end, suppressor(cue, anchor, parts)));
  }

  private WordIndex.@Nullable Hit nearest(Cue.Term term, int at, int from, int to) {
    WordIndex.Hit anchor = hits.get(at);
    if (term.side() != Cue.Side.AFTER) {
      for (int i = at - 1; i >= 0 && hits.get(i).start() >= from; i--) {
        if (hits.get(i).isIn(term.group()) && hits.get(i).end() <= anchor.start()) {
          return hits.get(i);
        }
      }
    }
    if (term.side() != Cue.Side.BEFORE) {
      for (int i = at + 1; i < hits.size() && hits.get(i).start() < to; i++) {
        if (hits.get(i).isIn(term.group()) && hits.get(i).start() >= anchor.end() && hits.get(i).end() <= to) {
          return hits.get(i);
        }
      }
    }
    return null;
  }

  private @Nullable String suppressor(Cue cue, WordIndex.Hit anchor, List<WordIndex.Hit> parts) {
    if (!cue.unless().contains("title") && insideTitle(anchor)) {
      return "cited title";
    }
    if (!cue.unless().contains("question") && text.charAt(sentence.end() - 1) == '?') {
      return "question";
    }
    for (Ruling ruling : rulings) {
      if (ruling.context().concerns(cue) && reaches(ruling.context(), ruling.word(), anchor, parts)) {
        return ruling.context().name() + " [" + text.substring(ruling.word().start(), ruling.word().end()) + "]";
      }
    }
    return null;
  }

  private List<Ruling> rulings() {
    List<Ruling> found = new ArrayList<>();
    for (WordIndex.Hit hit : hits) {
      if (hit.groups().intersects(cues.contextGroups())) {
        cues.contexts().stream()
            .filter(context -> hit.isIn(context.group()))
            .forEach(context -> found.add(new Ruling(context, hit)));
      }
    }
    return found;
  }

  private boolean reaches(Context context, WordIndex.Hit word, WordIndex.Hit anchor, List<WordIndex.Hit> parts) {
    return switch (context.reach()) {
      case DIRECT -> parts.stream().anyMatch(part -> word.end() <= part.start()
          && part.start() - word.end() <= NEGATION_REACH && clauseStart(part.start()) <= word.start());
      case OPENED_CLAUSE -> opens(word, clauseStart(word.start())) && word.start() <= anchor.start()
          && anchor.start() < clauseEnd(word.end());
      case OPENED_SENTENCE -> opens(word, sentence.start()) && word.start() <= anchor.start();
      case REST_OF_CLAUSE -> word.end() <= anchor.start() && anchor.start() < clauseEnd(word.end());
      case REST_OF_SENTENCE -> word.end() <= anchor.start();
      case REST_OF_SEGMENT -> word.end() <= anchor.start() && anchor.start() < segmentEnd(word.end());
      case CLOSED_CLAUSE -> anchor.end() <= word.start() && clauseStart(word.start()) <= anchor.start();
      case BETWEEN -> opens(word, clauseStart(word.start())) && word.start() <= anchor.start()
          && hits.stream().anyMatch(hit -> hit.isIn(context.closers()) && hit.start() >= anchor.end())
          && hits.stream().noneMatch(hit -> hit.isIn(context.breakers()) && hit.start() >= word.end()
              && hit.end() <= anchor.start());
      case SEGMENT -> segmentStart(anchor.start()) <= word.start() && word.end() <= segmentEnd(anchor.end());
      case SENTENCE -> true;
    };
  }

  private boolean opens(WordIndex.Hit word, int start) {
    return word.start() - start <= ENUMERATOR;
  }

  private boolean insideTitle(WordIndex.Hit hit) {
    for (int i = hit.start() - 1; i >= sentence.start(); i--) {
      if (text.charAt(i) == '》') {
        return false;
      }
      if (text.charAt(i) == '《') {
        return true;
      }
    }
    return false;
  }

  private int segmentStart(int at) {
    return behindLast(at, ";");
  }

  private int segmentEnd(int at) {
    return firstAfter(at, ";");
  }

  private int clauseStart(int at) {
    return behindLast(at, ",;:");
  }

  private int clauseEnd(int at) {
    return firstAfter(at, ",;:");
  }

  private int behindLast(int at, String stops) {
    int i = at;
    while (i > sentence.start() && stops.indexOf(text.charAt(i - 1)) < 0) {
      i--;
    }
    return i;
  }

  private int firstAfter(int at, String stops) {
    int i = at;
    while (i < sentence.end() && stops.indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }
}
