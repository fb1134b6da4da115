package org.fugong.service.index;

import org.jspecify.annotations.Nullable;

/**
 * What became of one replacement.
 *
 * @param key the page's or the article's id
 * @param replaced how many articles stood there before
 * @param error why Elasticsearch refused it, or null where all of it stands; where it refused a part, none of it stands
 */
public record Outcome(String key, int replaced, @Nullable String error) {}
