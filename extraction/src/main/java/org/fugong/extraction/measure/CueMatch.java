package org.fugong.extraction.measure;

/**
 * Where a cue stood in an article and what became of it; {@link MeasureExtractor#explain} lists them.
 *
 * @param type the type that the cue speaks for
 * @param rule the cue's line in the cue file: {@code measure-cues.tsv:57}
 * @param start offset of the matched words in the body, in UTF-16 units, inclusive
 * @param end offset behind the matched words
 * @param strong whether the cue is enough by itself
 * @param decision what became of it
 * @param because what decided: the word that suppressed it, or an empty text
 */
public record CueMatch(
    MeasureType type, String rule, int start, int end, boolean strong, Decision decision, String because) {

  /** What became of a matched cue. */
  public enum Decision {
    /** Its sentence is the evidence of a record. */
    REPORTED,
    /** It stands in a heading, which speaks for the type as a weak cue does and is no evidence. */
    HEADING,
    /** A weak cue that nothing else in the article confirms. */
    UNCONFIRMED,
    /** Something near it says that this is no measure of the article: a negation, a wish, a cited title. */
    SUPPRESSED
  }
}
