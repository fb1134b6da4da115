/** From a raw page to its articles. In: a RawPage. Out: Articles with date, places and measures. Callers: the service's ingest and index. */
@NullMarked
package org.fugong.extraction;

import org.jspecify.annotations.NullMarked;
