package org.fugong.service.ingest;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import org.fugong.extraction.measure.Amount;

/** A quantity in an answer: {@code {"text": "2500万元", "value": 25000000, "unit": "CNY"}}. */
@Serdeable
public record AmountAnswer(String text, BigDecimal value, String unit) {
  /** The quantity of a measure. */
  static AmountAnswer of(Amount amount) {
    return new AmountAnswer(amount.text(), amount.value(), amount.unit());
  }
}
