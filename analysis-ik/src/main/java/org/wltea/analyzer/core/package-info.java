/**
 * Where does a word begin and end? Characters come in, words with their positions go out, in the order of IK's official plugin.
 * {@link org.wltea.analyzer.core.TextSegmenter} is the way in. It and the segmenter of measure words are ours, in the core's package
 * since the core's parts are package-private; the rest of the package comes from the IK core.
 */
@NullMarked
package org.wltea.analyzer.core;

import org.jspecify.annotations.NullMarked;
