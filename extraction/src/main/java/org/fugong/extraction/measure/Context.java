package org.fugong.extraction.measure;

import java.util.Set;

/**
 * Words that make what stands near them no measure: a wish, a purpose, a negation.
 *
 * @param name as cues name it that are not suppressed by it
 * @param reach which part of the text it rules out
 * @param group its words
 * @param closers for {@link Reach#BETWEEN}, the words that end what it rules out; else -1
 * @param breakers for {@link Reach#BETWEEN}, the words behind which it rules out nothing more; else -1
 * @param types the keys of the types that it rules out; empty where it rules out all
 */
record Context(String name, Reach reach, int group, int closers, int breakers, Set<String> types) {
  Context {
    types = Set.copyOf(types);
  }

  boolean concerns(Cue cue) {
    return (types.isEmpty() || types.contains(cue.type().key())) && !cue.unless().contains(name);
  }

  /** Which part of the text a context word rules out. */
  enum Reach {
    /** Matches whose first or deciding word it stands directly before (at most two characters between). */
    DIRECT,
    /** From a word that opens a clause to that clause's end. */
    OPENED_CLAUSE,
    /** From a word that opens a sentence to the sentence's end. */
    OPENED_SENTENCE,
    /** From the word to the end of its clause. */
    REST_OF_CLAUSE,
    /** From the word to the end of its sentence. */
    REST_OF_SENTENCE,
    /** From the word to the next semicolon or full stop. */
    REST_OF_SEGMENT,
    /** The clause that ends with the word, and the words of it. */
    CLOSED_CLAUSE,
    /** From a word that opens a clause to a closing word later in the sentence, where there is one. */
    BETWEEN,
    /** What stands between the same full stops and semicolons. */
    SEGMENT,
    /** The whole sentence that the word stands in. */
    SENTENCE
  }
}
