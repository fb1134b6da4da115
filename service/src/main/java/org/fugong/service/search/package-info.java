/** Which articles answer this request, and how are they counted? In: the parameters of a search. Out: a SearchResponse. Callers: the HTTP controllers and the evaluation. ArticleQuery is the only home of queries and aggregations; ResponseReader the only reader of answers. */
@NullMarked
package org.fugong.service.search;

import org.jspecify.annotations.NullMarked;
