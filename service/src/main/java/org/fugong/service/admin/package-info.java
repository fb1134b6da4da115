/**
 * How do the indices stand, and what else does whoever runs the service need? In: requests with the admin key, and those of
 * Elasticsearch's IK plugin for the domain words. Callers: none, it is HTTP's end. Knows index, and neither ingest nor search.
 */
@NullMarked
package org.fugong.service.admin;

import org.jspecify.annotations.NullMarked;
