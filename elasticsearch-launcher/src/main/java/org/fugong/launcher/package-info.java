/** Is there a local Elasticsearch, and where does it listen? Starts, waits for and stops one as a child process. Callers: the service's start and the tests. */
@NullMarked
package org.fugong.launcher;

import org.jspecify.annotations.NullMarked;
