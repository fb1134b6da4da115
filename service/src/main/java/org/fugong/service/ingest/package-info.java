/**
 * How do pages and articles get in, and out again one by one? In: HTTP bodies, single or line by line. Out: replacements for
 * index's writer, and answers that say line by line what became of them. Callers: none, it is HTTP's end.
 */
@NullMarked
package org.fugong.service.ingest;

import org.jspecify.annotations.NullMarked;
