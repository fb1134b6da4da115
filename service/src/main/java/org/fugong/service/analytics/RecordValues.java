package org.fugong.service.analytics;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.MultiBucketBase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Reads what a bucket of records is worth. */
final class RecordValues {
  private static final int FEN = 2;

  private RecordValues() {}

  /** A Long of articles or records, a BigDecimal of yuan, or a String with the earliest day: null where none has a day. */
  static @Nullable Object read(Value value, MultiBucketBase bucket) {
    Aggregate metric = bucket.aggregations().get(RecordQuery.VALUE);
    return switch (value) {
      case RECORDS -> bucket.docCount();
      case ARTICLES -> metric.cardinality().value();
      case AMOUNT -> yuan(metric.sum().value());
      case FIRST -> metric.min().valueAsString();
    };
  }

  /** How many articles or records. */
  static long count(Value value, MultiBucketBase bucket) {
    return value == Value.ARTICLES ? bucket.aggregations().get(RecordQuery.VALUE).cardinality().value() : bucket.docCount();
  }

  /** To the fen, without an exponent and without zeros behind the point. */
  private static BigDecimal yuan(double sum) {
    BigDecimal exact = BigDecimal.valueOf(sum).setScale(FEN, RoundingMode.HALF_UP).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }
}
