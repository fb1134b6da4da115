package org.fugong.service.ingest;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.fugong.extraction.place.Gazetteer;
import org.fugong.service.index.MeasureDocument;
import org.jspecify.annotations.Nullable;

/**
 * A measure record in an answer.
 *
 * @param id the record's id
 * @param articleId the article that reports it
 * @param type key of the measure type
 * @param evidence the sentence, exactly as in the body
 * @param start offset of the evidence in the body, in UTF-16 units
 * @param end offset behind it
 * @param actor who acts, as the text names it, or null
 * @param place the division that acts, or null
 * @param date the sentence's own day, or else the article's, or null
 * @param title the article's title, or null
 * @param amounts what the sentence quantifies, in its order
 */
@Serdeable
public record MeasureAnswer(
    String id,
    String articleId,
    String type,
    String evidence,
    int start,
    int end,
    @Nullable String actor,
    @Nullable PlaceAnswer place,
    @Nullable LocalDate date,
    @Nullable String title,
    List<AmountAnswer> amounts) {
  /** The record that a document holds. */
  static MeasureAnswer of(MeasureDocument document, Gazetteer gazetteer) {
    return new MeasureAnswer(
        document.id(),
        document.article(),
        document.measure(),
        document.evidenceAsWritten(),
        document.evidenceStart(),
        document.evidenceEnd(),
        document.actor(),
        document.place() == null ? null : PlaceAnswer.of(document.place(), gazetteer),
        document.date(),
        document.titleAsWritten(),
        document.amounts().stream().map(AmountAnswer::of).toList());
  }
}
