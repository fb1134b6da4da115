package org.wltea.analyzer.core;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wltea.analyzer.cfg.Configuration;
import org.wltea.analyzer.dic.Dictionary;

/**
 * Cuts a text of any length into words, as the official plugin of today does, with the parts of the core on Maven Central.
 * Takes the place of the core's IKSegmenter, which at the border of its buffer of 4,096 characters repeats or loses characters, and
 * which knows no characters beyond the basic plane. Here each buffer is a text of its own for the core, and starts where no word is open.
 *
 * <p>Known weakness: the core's singleton dictionary means that a dictionary exchanged while a text is read is used from there on.
 */
public final class TextSegmenter {
  private static final int BUFFER = 4096;

  private final AnalyzeContext context;
  private final boolean smart;
  private final List<ISegmenter> segmenters = List.of(new LetterSegmenter(), new MeasureWordSegmenter(), new CJKSegmenter());
  private final IKArbitrator arbitrator = new IKArbitrator();
  private final Deque<Word> words = new ArrayDeque<>();
  private char[] text = new char[0];
  private int length;
  private int position;

  /** A segmenter of one mode; for one thread at a time. */
  public TextSegmenter(Configuration configuration) {
    this.context = new AnalyzeContext(configuration);
    this.smart = configuration.isUseSmart();
  }

  /** Starts with a new text, which must not change until its last word is read: the first {@code length} characters of an array. */
  public void reset(char[] text, int length) {
    this.text = text;
    this.length = length;
    this.position = 0;
    words.clear();
    clear();
  }

  /** The next word, or null at the end of the text. Words come in the order of their beginnings, longer ones first. */
  public @Nullable Word next() {
    while (words.isEmpty() && position < length) {
      readBuffer();
    }
    return words.poll();
  }

  private void readBuffer() {
    int size = Math.min(BUFFER, length - position);
    try {
      context.fillBuffer(new CharArrayReader(text, position, size));
    } catch (IOException e) {
      throw new UncheckedIOException("reading characters from memory", e);
    }
    int consumed = analyze();
    if (smart) {
      OverlapLimit.apply(context.getOrgLexemes());
    }
    arbitrator.process(context, smart);
    context.outputToResult();
    takeWords(consumed);
    position += consumed;
    clear();
  }

  /** Runs over the buffer, to its end or, when it is full and nearly read, to where no word is open. Returns the characters read. */
  private int analyze() {
    context.initCursor();
    do {
      for (ISegmenter segmenter : segmenters) {
        segmenter.analyze(context);
      }
    } while (!context.needRefillBuffer() && context.moveCursor());
    return context.getCursor() + 1;
  }

  /** Moves the core's words to ours, and puts characters beyond the basic plane, which the core skips, between them. */
  private void takeWords(int consumed) {
    int at = 0;
    for (Lexeme lexeme = context.getNextLexeme(); lexeme != null; lexeme = context.getNextLexeme()) {
      at = takePairs(at, lexeme.getBegin());
      int begin = position + lexeme.getBegin();
      words.add(new Word(lexeme.getLexemeText(), begin, begin + lexeme.getLength(), lexeme.getLexemeTypeString()));
    }
    takePairs(at, consumed);
  }

  private int takePairs(int from, int to) {
    int index = from;
    for (; index < to; index++) {
      int begin = position + index;
      if (begin + 1 < length && Character.isSurrogatePair(text[begin], text[begin + 1])) {
        words.add(new Word(new String(text, begin, 2), begin, begin + 2, "CN_CHAR"));
        index++;
      }
    }
    return Math.max(from, index);
  }

  private void clear() {
    context.reset();
    segmenters.forEach(ISegmenter::reset);
  }

  /**
   * A word of the text.
   *
   * @param text its characters, with full-width letters and digits made narrow, and lowercased if so configured
   * @param begin where it begins in the text, in UTF-16 characters
   * @param end where it ends, exclusive
   * @param type IK's name for its kind, such as {@code CN_WORD}
   */
  public record Word(String text, int begin, int end, String type) {
    /** Whether the dictionary says to drop it. */
    public boolean isStopWord() {
      return Dictionary.getSingleton().isStopWord(text);
    }
  }
}
