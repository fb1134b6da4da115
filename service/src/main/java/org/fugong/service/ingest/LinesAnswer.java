package org.fugong.service.ingest;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What became of the lines of a body.
 *
 * @param received how many lines came, blank ones left aside
 * @param articles articles that stand in the index now, in the order of their lines: the first {@value #MOST_LISTED}
 * @param listed how many of them the answer lists; fewer than indexed where a body brought more
 * @param indexed how many stand in the index now
 * @param rejected the lines that were not taken
 */
@Serdeable
public record LinesAnswer(int received, List<Accepted> articles, int listed, int indexed, List<Rejected> rejected) {
  /** An answer lists no more articles than this, so that neither side has to hold all of a long body. */
  static final int MOST_LISTED = 1_000;

  /** An answer that lists these articles of all that were indexed. */
  static LinesAnswer of(int received, List<Accepted> listed, int indexed, List<Rejected> rejected) {
    return new LinesAnswer(received, List.copyOf(listed), listed.size(), indexed, List.copyOf(rejected));
  }
}
