/**
 * Which measures does it report, in which sentences? In: an ArticleText. Out: MeasureRecords, and CueMatches that
 * explain them. Callers: ArticleExtractor; the service reads the MeasureTaxonomy too. Knows nothing of dates or places.
 */
@NullMarked
package org.fugong.extraction.measure;

import org.jspecify.annotations.NullMarked;
