/** On which day? In: an ArticleText. Out: an ArticleDate. Callers: ArticleExtractor. Knows nothing of places or measures. */
@NullMarked
package org.fugong.extraction.date;

import org.jspecify.annotations.NullMarked;
