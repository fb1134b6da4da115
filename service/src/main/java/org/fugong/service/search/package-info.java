/**
 * Which articles answer this request, and how are they counted? In: requests that read, and the parameters of a search. Out: a
 * SearchResponse; places and the taxonomy by which one filters. Callers: the evaluation, and analytics and export, which ask the same
 * requests of measure records. ArticleQuery is the only home of queries and aggregations; ResponseReader the only reader of what answers have
 * in common.
 */
@NullMarked
package org.fugong.service.search;

import org.jspecify.annotations.NullMarked;
