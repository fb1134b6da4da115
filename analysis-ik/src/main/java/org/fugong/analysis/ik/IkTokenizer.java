package org.fugong.analysis.ik;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.wltea.analyzer.cfg.Configuration;
import org.wltea.analyzer.core.TextSegmenter;
import org.wltea.analyzer.core.TextSegmenter.Word;

/**
 * IK's words as Lucene's tokens. Offsets are those of the text before any char filter. A stop word leaves a gap in the positions.
 * Each value of a field ends at the length of its text, so that offsets in the next value are right.
 */
public final class IkTokenizer extends Tokenizer {
  private static final int KEPT_BUFFER = 1 << 16;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
  private final TextSegmenter segmenter;
  private char[] text = new char[4096];
  private int length;
  private int dropped;

  /** A tokenizer of one mode; the dictionary must be installed. */
  public IkTokenizer(Configuration configuration) {
    this.segmenter = new TextSegmenter(configuration);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    readText();
    segmenter.reset(text, length);
    dropped = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    dropped = 0;
    Word word = segmenter.next();
    while (word != null && word.isStopWord()) {
      dropped++;
      word = segmenter.next();
    }
    if (word == null) {
      return false;
    }
    term.append(word.text());
    offset.setOffset(correctOffset(word.begin()), correctOffset(word.end()));
    type.setType(word.type());
    increment.setPositionIncrement(dropped + 1);
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int end = correctOffset(length);
    offset.setOffset(end, end);
    increment.setPositionIncrement(increment.getPositionIncrement() + dropped);
  }

  @Override
  public void close() throws IOException {
    super.close();
    if (text.length > KEPT_BUFFER) {
      text = new char[KEPT_BUFFER];
    }
  }

  /** Reads the whole text: a reader behind a char filter hands out short pieces, and a word must not end where a piece does. */
  private void readText() throws IOException {
    length = 0;
    for (int read = 0; read >= 0; read = input.read(text, length, text.length - length)) {
      length += read;
      if (length == text.length) {
        text = Arrays.copyOf(text, length * 2);
      }
    }
  }
}
