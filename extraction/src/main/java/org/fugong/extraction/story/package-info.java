/**
 * Which texts tell the same story, and which of them speaks first-hand? In: a text, the codes of its places; a page's site and
 * address. Out: StoryText, its fingerprint for finding likely copies in an index, and a yes or no for a pair; OfficialSources.
 * Callers: service's index. Knows nothing of dates, places or measures.
 */
@NullMarked
package org.fugong.extraction.story;

import org.jspecify.annotations.NullMarked;
