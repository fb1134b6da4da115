/**
 * How does Elasticsearch get IK's words? The plugin {@code analysis-ik} for the local server: the names, settings, dictionaries and tokens
 * of the official plugin of that name, over the IK core that Maven Central has. Text comes in, tokens with offsets and positions go out.
 * Caller: Elasticsearch.
 */
@NullMarked
package org.fugong.analysis.ik;

import org.jspecify.annotations.NullMarked;
