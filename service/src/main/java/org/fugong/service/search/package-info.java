/**
 * Which articles answer this request, and how are they counted? In: the parameters of a search. Out: a SearchResponse. Callers: the
 * HTTP controllers, the evaluation, and analytics and export, which ask the same requests of measure records. ArticleQuery is the only home of queries and aggregations;
 * ResponseReader the only reader of what answers have in common.
 */
@NullMarked
package org.fugong.service.search;

import org.jspecify.annotations.NullMarked;
