/**
 * What do the indices hold, and who may change them? In: extraction's Articles. Out: documents in Elasticsearch, and single
 * articles read back by id. The one writer of both indices, their definitions and aliases, the names of their fields, and the
 * connection to Elasticsearch. Callers: ingest, admin; search and analytics for the client, documents and field names.
 */
@NullMarked
package org.fugong.service.index;

import org.jspecify.annotations.NullMarked;
