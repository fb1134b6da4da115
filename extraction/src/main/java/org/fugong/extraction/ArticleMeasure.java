package org.fugong.extraction;

import java.time.LocalDate;
import java.util.Objects;
import org.fugong.extraction.measure.MeasureRecord;
import org.fugong.extraction.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * A measure record with where and when it holds.
 *
 * @param record the measure and its evidence
 * @param place the division that acts, where the article says so; else the article's most central place, or null where it has none
 * @param date the sentence's own date; null where it has none (the article's date then holds)
 */
public record ArticleMeasure(MeasureRecord record, @Nullable Place place, @Nullable LocalDate date) {
  public ArticleMeasure {
    Objects.requireNonNull(record, "record");
  }
}
