package org.fugong.service.search;

/**
 * How much each kind of evidence counts for the order of hits, and what makes a hit. All weights multiply BM25 scores but the
 * last three, which are added as they are. docs/relevance.md shows what each is worth.
 *
 * @param ik words as IK cuts them, over title, subtitle and body
 * @param bigram pairs of neighbouring characters, over title, subtitle and body
 * @param pair pairs of neighbouring words as they stand in the body
 * @param passageIk words in the best passage
 * @param passageBigram pairs of characters in the best passage
 * @param phrase a short query, word by word, as it stands
 * @param place added where an article is about a place that the query names
 * @param measure added where an article reports a measure of a type that the query names
 * @param time added where an article's date is in the time that the query names
 * @param leaveOutQuestionWords whether words like 有哪些 are searched
 * @param minimumWords how many of the words of a long query a hit has, in the notation of minimum_should_match
 * @param minimumBigrams how many of its pairs of characters make a hit instead
 */
public record Ranking(
    double ik,
    double bigram,
    double pair,
    double passageIk,
    double passageBigram,
    double phrase,
    double place,
    double measure,
    double time,
    boolean leaveOutQuestionWords,
    String minimumWords,
    String minimumBigrams) {
  /** What searches use. */
  public static final Ranking STANDARD = new Ranking(1, 1, 0, 1, 1, 1, 4, 1, 1, true, "3<40%", "2<40%");
}
