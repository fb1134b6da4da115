package org.wltea.analyzer.dic;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words that IK knows: immutable once built, so that one thread may exchange it while others segment text.
 * Takes the place of the core's own class of this name, which wants an old Elasticsearch and an HTTP client.
 */
public final class Dictionary {
  private static volatile @Nullable Dictionary current;

  private final DictSegment words;
  private final DictSegment measureWords;
  private final DictSegment stopWords;

  /**
   * A dictionary of these words, taken as they are.
   *
   * @param words the words of the language
   * @param measureWords words that follow a number, such as 家 and 万元
   * @param stopWords words that are dropped from the result
   */
  public Dictionary(Collection<String> words, Collection<String> measureWords, Collection<String> stopWords) {
    this.words = treeOf(words);
    this.measureWords = treeOf(measureWords);
    this.stopWords = treeOf(stopWords);
  }

  /** Makes a dictionary the one that the core's segmenters, which know no other way, look words up in. */
  public static void install(Dictionary dictionary) {
    current = Objects.requireNonNull(dictionary, "dictionary");
  }

  /** The installed dictionary; the name is the one that the core calls. */
  public static Dictionary getSingleton() {
    Dictionary dictionary = current;
    if (dictionary == null) {
      throw new IllegalStateException("no IK dictionary is installed");
    }
    return dictionary;
  }

  /** Looks a stretch of text up among the words. */
  public Hit matchInMainDict(char[] text, int begin, int length) {
    return words.match(text, begin, length);
  }

  /** Looks a stretch of text up among the measure words. */
  public Hit matchInQuantifierDict(char[] text, int begin, int length) {
    return measureWords.match(text, begin, length);
  }

  /** Follows an earlier hit by one more character. */
  public Hit matchWithHit(char[] text, int index, Hit hit) {
    return hit.getMatchedDictSegment().match(text, index, 1, hit);
  }

  /**
   * Always false: the core would drop stop words without a trace, and positions would close up over them. TextSegmenter
   * drops them and counts what it dropped.
   */
  public boolean isStopWord(char[] text, int begin, int length) {
    return false;
  }

  /** Whether a word is one to drop. */
  public boolean isStopWord(String word) {
    return !word.isEmpty() && stopWords.match(word.toCharArray(), 0, word.length()).isMatch();
  }

  private static DictSegment treeOf(Collection<String> words) {
    DictSegment root = new DictSegment('\0');
    for (String word : words) {
      if (!word.isEmpty()) {
        root.fillSegment(word.toCharArray());
      }
    }
    return root;
  }
}
