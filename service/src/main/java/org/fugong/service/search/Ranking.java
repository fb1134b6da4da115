package org.fugong.service.search;

/**
 * How much each kind of evidence counts for the order of hits, and what makes a hit. All weights multiply BM25 scores but the
 * last three, which are added as they are. docs/relevance.md shows what each is worth.
 *
 * @param ik words as IK cuts them, over title, subtitle and body
 * @param bigram pairs of neighbouring characters, over title, subtitle and body
 * @param passageIk words in the best passage
 * @param passageBigram pairs of characters in the best passage
 * @param passagePair pairs of neighbouring words as they stand in the best passage
 * @param phrase a short query, word by word, as it stands
 * @param place added where an article is about a place that the query names
 * @param measure added where an article reports a measure of a type that the query names
 * @param time added where an article's date is in the time that the query names
 * @param leaveOutQuestionWords whether words like 有哪些 are searched
 * @param minimumWords how many of the words of a long query, function words aside, a hit has, in the notation of minimum_should_match
 * @param minimumBigrams how many of its pairs of characters make a hit instead
 */
public record Ranking(
    double ik,
    double bigram,
    double passageIk,
    double passageBigram,
    double passagePair,
    double phrase,
    double place,
    double measure,
    double time,
    boolean leaveOutQuestionWords,
    String minimumWords,
    String minimumBigrams) {
  /** What searches use. */
  public static final Ranking STANDARD = new Ranking(0.5, 1, 1, 1, 0.5, 1, 2, 1, 1, true, "3<40%", "2<40%");

  /** The same with other weights of IK's words, in the whole article and in the best passage. */
  public Ranking withIk(double whole, double passage) {
    return new Ranking(whole, bigram, passage, passageBigram, passagePair, phrase, place, measure, time, leaveOutQuestionWords, minimumWords, minimumBigrams);
  }

  /** The same with other weights of pairs of characters. */
  public Ranking withBigram(double whole, double passage) {
    return new Ranking(ik, whole, passageIk, passage, passagePair, phrase, place, measure, time, leaveOutQuestionWords, minimumWords, minimumBigrams);
  }

  /** The same with another weight of pairs of words. */
  public Ranking withPassagePair(double weight) {
    return new Ranking(ik, bigram, passageIk, passageBigram, weight, phrase, place, measure, time, leaveOutQuestionWords, minimumWords, minimumBigrams);
  }

  /** The same with another weight of places. */
  public Ranking withPlace(double weight) {
    return new Ranking(ik, bigram, passageIk, passageBigram, passagePair, phrase, weight, measure, time, leaveOutQuestionWords, minimumWords, minimumBigrams);
  }

  /** The same with another weight of measure types. */
  public Ranking withMeasure(double weight) {
    return new Ranking(ik, bigram, passageIk, passageBigram, passagePair, phrase, place, weight, time, leaveOutQuestionWords, minimumWords, minimumBigrams);
  }

  /** The same with another weight of times. */
  public Ranking withTime(double weight) {
    return new Ranking(ik, bigram, passageIk, passageBigram, passagePair, phrase, place, measure, weight, leaveOutQuestionWords, minimumWords, minimumBigrams);
  }

  /** The same with question words searched like all others. */
  public Ranking withQuestionWords() {
    return new Ranking(ik, bigram, passageIk, passageBigram, passagePair, phrase, place, measure, time, false, minimumWords, minimumBigrams);
  }

  /** The same with another rule of what is a hit. */
  public Ranking withMinimum(String words, String bigrams) {
    return new Ranking(ik, bigram, passageIk, passageBigram, passagePair, phrase, place, measure, time, leaveOutQuestionWords, words, bigrams);
  }
}
