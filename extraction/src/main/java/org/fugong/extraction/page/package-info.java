/**
 * Which articles stand on this page, and in what words? In: bytes (PageDecoder) or a RawPage (PageReader), plain text or HTML. Out: ArticleTexts,
 * repaired, cleaned and split, or an UnreadablePageException. Callers: ArticleExtractor; SimplifiedScript also date, place and measure.
 *
 * <p>Rules, examples and known weaknesses: README.md of this module, "Pages".
 */
@NullMarked
package org.fugong.extraction.page;

import org.jspecify.annotations.NullMarked;
