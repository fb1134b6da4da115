/**
 * How do people take away all that they have found? In: the parameters of a search. Out: every match as a file that is written
 * while it is read, and the newest as a feed. Callers: HTTP. Knows search (requests, all hits of one) and index (documents);
 * speaks to Elasticsearch through search alone.
 */
@NullMarked
package org.fugong.service.export;

import org.jspecify.annotations.NullMarked;
