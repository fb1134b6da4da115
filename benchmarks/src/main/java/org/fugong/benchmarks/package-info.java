/** How fast are pages read? In: the bundled samples. Out: figures by JMH. Callers: scripts/benchmark; no test depends on them. */
@NullMarked
package org.fugong.benchmarks;

import org.jspecify.annotations.NullMarked;
