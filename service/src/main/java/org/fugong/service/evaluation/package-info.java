/**
 * How well does Fugong read and find? In: hand labels and the pages they are about. Out: scores, as tables. Callers: the command {@code evaluate}.
 * Labels are never regenerated from what is extracted.
 */
@NullMarked
package org.fugong.service.evaluation;

import org.jspecify.annotations.NullMarked;
