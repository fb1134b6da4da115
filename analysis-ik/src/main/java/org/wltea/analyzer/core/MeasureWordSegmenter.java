package org.wltea.analyzer.core;

import java.util.ArrayList;
import java.util.List;
import org.wltea.analyzer.dic.Dictionary;
import org.wltea.analyzer.dic.Hit;

/**
 * Finds Chinese numbers and the measure words after a number: {@code 三百家} gives 三百 and 家, {@code 25日} gives 日.
 * A measure word counts only right after a number, as in the official plugin since 2025; the core on Maven Central is older and
 * takes any. Own code after the rules of that plugin's CN_QuantifierSegmenter (Apache-2.0).
 */
final class MeasureWordSegmenter implements ISegmenter {
  private static final String NAME = "MEASURE_WORD_SEGMENTER";
  private static final String DIGITS = "一二两三四五六七八九十零壹贰叁肆伍陆柒捌玖拾百千万亿拾佰仟萬億兆卅廿";
  private static final int NONE = -1;

  private int numberBegin = NONE;
  private int numberEnd = NONE;
  private final List<Hit> open = new ArrayList<>();

  @Override
  public void analyze(AnalyzeContext context) {
    readNumber(context);
    if (numberBegin != NONE || !open.isEmpty() || followsNumber(context)) {
      readMeasureWord(context);
    }
    if (numberBegin == NONE && open.isEmpty()) {
      context.unlockBuffer(NAME);
    } else {
      context.lockBuffer(NAME);
    }
  }

  @Override
  public void reset() {
    numberBegin = NONE;
    numberEnd = NONE;
    open.clear();
  }

  private void readNumber(AnalyzeContext context) {
    if (isChinese(context) && DIGITS.indexOf(context.getCurrentChar()) >= 0) {
      numberBegin = numberBegin == NONE ? context.getCursor() : numberBegin;
      numberEnd = context.getCursor();
    } else {
      endNumber(context);
    }
    if (context.isBufferConsumed()) {
      endNumber(context);
    }
  }

  private void endNumber(AnalyzeContext context) {
    if (numberBegin != NONE) {
      add(context, numberBegin, numberEnd, Lexeme.TYPE_CNUM);
      numberBegin = NONE;
      numberEnd = NONE;
    }
  }

  private void readMeasureWord(AnalyzeContext context) {
    if (isChinese(context)) {
      followOpenHits(context);
      if (followsNumber(context) || !open.isEmpty()) {
        openHit(context);
      }
    } else {
      open.clear();
    }
    if (context.isBufferConsumed()) {
      open.clear();
    }
  }

  private void followOpenHits(AnalyzeContext context) {
    for (Hit hit : List.copyOf(open)) {
      Hit longer = Dictionary.getSingleton().matchWithHit(context.getSegmentBuff(), context.getCursor(), hit);
      if (longer.isMatch()) {
        add(context, longer.getBegin(), context.getCursor(), Lexeme.TYPE_COUNT);
      }
      if (!longer.isPrefix()) {
        open.remove(hit);
      }
    }
  }

  private void openHit(AnalyzeContext context) {
    int cursor = context.getCursor();
    Hit hit = Dictionary.getSingleton().matchInQuantifierDict(context.getSegmentBuff(), cursor, 1);
    if (hit.isMatch()) {
      add(context, cursor, cursor, Lexeme.TYPE_COUNT);
    }
    if (hit.isPrefix()) {
      open.add(hit);
    }
  }

  private static boolean followsNumber(AnalyzeContext context) {
    if (context.getOrgLexemes().isEmpty()) {
      return false;
    }
    Lexeme last = context.getOrgLexemes().peekLast();
    boolean number = last.getLexemeType() == Lexeme.TYPE_CNUM || last.getLexemeType() == Lexeme.TYPE_ARABIC;
    return number && last.getBegin() + last.getLength() == context.getCursor();
  }

  private static boolean isChinese(AnalyzeContext context) {
    return context.getCurrentCharType() == CharacterUtil.CHAR_CHINESE;
  }

  private static void add(AnalyzeContext context, int first, int last, int type) {
    context.addLexeme(new Lexeme(context.getBufferOffset(), first, last - first + 1, type));
  }
}
