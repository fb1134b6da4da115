package org.fugong.extraction.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One concrete measure with the sentence that says so.
 *
 * @param type what was done
 * @param evidence the sentence, exactly as in the body
 * @param start offset of the evidence in the body, in UTF-16 units, inclusive
 * @param end offset behind the evidence
 * @param actor who acts, as the text names it (栖霞区, 市财政局), or null
 * @param amounts what the sentence quantifies, in its order
 */
public record MeasureRecord(
    MeasureType type, String evidence, int start, int end, @Nullable String actor, List<Amount> amounts) {
  public MeasureRecord {
    amounts = List.copyOf(amounts);
    if (start < 0 || end - start != evidence.length() || evidence.isBlank()) {
      throw new IllegalArgumentException("measure record: got span [" + start + ", " + end + ") for evidence of "
          + evidence.length() + " characters, expected a span of that length");
    }
  }
}
