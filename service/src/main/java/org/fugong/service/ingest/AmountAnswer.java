package org.fugong.service.ingest;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;

/** A quantity in an answer: {@code {"text": "2500万元", "value": 25000000, "unit": "CNY"}}. */
@Serdeable
public record AmountAnswer(String text, BigDecimal value, String unit) {
  /** An amount whose value is written out in full, without an exponent. */
  static AmountAnswer of(String text, double value, String unit) {
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    return new AmountAnswer(text, exact.scale() < 0 ? exact.setScale(0) : exact, unit);
  }
}
