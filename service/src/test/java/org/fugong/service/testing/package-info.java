/** Where do tests get their Elasticsearch? {@link org.fugong.service.testing.TestElasticsearch}, and nowhere else. */
@NullMarked
package org.fugong.service.testing;

import org.jspecify.annotations.NullMarked;
