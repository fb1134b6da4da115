package org.fugong.service.ingest;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What became of one page, or what would become of many.
 *
 * @param received how many pages came
 * @param articles their articles, whole
 * @param indexed how many articles stand in the index now; 0 for a dry run
 * @param rejected the lines that can't be taken
 */
@Serdeable
public record PageAnswer(int received, List<ArticleAnswer> articles, int indexed, List<Rejected> rejected) {}
