/** Tests of search: pure functions here, a real Elasticsearch in the classes whose names end in IT. */
@NullMarked
package org.fugong.service.search;

import org.jspecify.annotations.NullMarked;
