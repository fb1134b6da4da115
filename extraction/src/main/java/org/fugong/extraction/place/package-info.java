/** Which divisions is it about? In: an ArticleText. Out: Places. Callers: ArticleExtractor; the service reads the Gazetteer too. Knows nothing of dates or measures. */
@NullMarked
package org.fugong.extraction.place;

import org.jspecify.annotations.NullMarked;
