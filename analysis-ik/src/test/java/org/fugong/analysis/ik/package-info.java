/** Tests of the IK plugin's tokens, offsets and dictionaries, against the words that the official plugin finds. */
@NullMarked
package org.fugong.analysis.ik;

import org.jspecify.annotations.NullMarked;
