package org.fugong.service.ingest;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What became of the lines of a body.
 *
 * @param received how many lines came, blank ones left aside
 * @param articles the articles that stand in the index now, in the order of their lines
 * @param indexed how many they are
 * @param rejected the lines that were not taken
 */
@Serdeable
public record LinesAnswer(int received, List<Accepted> articles, int indexed, List<Rejected> rejected) {}
