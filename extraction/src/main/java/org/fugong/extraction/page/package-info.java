/** Which articles stand on this page, and in what words? In: a RawPage. Out: ArticleTexts, repaired, cleaned and split. Callers: ArticleExtractor. */
@NullMarked
package org.fugong.extraction.page;

import org.jspecify.annotations.NullMarked;
