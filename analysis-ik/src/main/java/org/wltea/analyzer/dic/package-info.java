/**
 * Which words are there? Word lists come in from the plugin's configuration folder; the IK core's segmenters look words up.
 * {@link org.wltea.analyzer.dic.Dictionary} is ours, in the core's package since the core's classes ask for it by this
 * name and its tree of characters is package-private; the rest of the package comes from the IK core.
 */
@NullMarked
package org.wltea.analyzer.dic;

import org.jspecify.annotations.NullMarked;
