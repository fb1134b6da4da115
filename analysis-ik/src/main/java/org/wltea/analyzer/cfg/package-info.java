/** What mode does the IK core run in? Ours, in the core's package since the core's classes ask for it by this name. */
@NullMarked
package org.wltea.analyzer.cfg;

import org.jspecify.annotations.NullMarked;
