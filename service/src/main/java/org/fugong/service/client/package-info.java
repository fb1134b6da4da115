/**
 * How do pages on disk get into a running service, all of them, none twice? In: files and folders. Out: requests to
 * {@code POST /api/v1/pages}, a journal of what is in and a list of what was refused. Callers: the commands {@code ingest}
 * and {@code serve}. Speaks HTTP alone: it knows nothing of the index or of what the service makes of a page.
 */
@NullMarked
package org.fugong.service.client;

import org.jspecify.annotations.NullMarked;
