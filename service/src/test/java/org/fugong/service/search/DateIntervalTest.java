package org.fugong.service.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DateIntervalTest {
  private static final LocalDate START = LocalDate.of(2020, 1, 15);

  @Property
  void theChosenIntervalNeedsAtMostSixtyBucketsAndNoNarrowerOneWould(@ForAll @IntRange(max = 20_000) int days) {
    LocalDate last = START.plusDays(days);
    DateInterval interval = DateInterval.forSpan(START, last);
    assertThat(interval.count(START, last)).isLessThanOrEqualTo(DateInterval.MAX_BUCKETS);
    if (interval.ordinal() > 0) {
      assertThat(DateInterval.values()[interval.ordinal() - 1].count(START, last)).isGreaterThan(DateInterval.MAX_BUCKETS);
    }
  }

  @Property
  void countIsTheNumberOfStepsFromTheFirstBucketToTheLast(@ForAll DateInterval interval, @ForAll @IntRange(max = 3000) int days) {
    LocalDate last = START.plusDays(days);
    long steps = 1;
    for (LocalDate at = interval.startOf(START); at.isBefore(interval.startOf(last)); at = interval.next(at)) {
      steps++;
    }
    assertThat(interval.count(START, last)).isEqualTo(steps);
  }

  @Test
  void weeksBeginOnMonday() {
    assertThat(DateInterval.WEEK.startOf(LocalDate.of(2020, 2, 27))).isEqualTo(LocalDate.of(2020, 2, 24));
    assertThat(DateInterval.QUARTER.startOf(LocalDate.of(2020, 6, 30))).isEqualTo(LocalDate.of(2020, 4, 1));
  }
}
