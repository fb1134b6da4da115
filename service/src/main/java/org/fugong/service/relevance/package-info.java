/** Which ranking finds what people ask for? In: questions, each with the article that answers it, and the articles. Out: scores of several rankings side by side. Callers: the evaluate command. */
@NullMarked
package org.fugong.service.relevance;

import org.jspecify.annotations.NullMarked;
