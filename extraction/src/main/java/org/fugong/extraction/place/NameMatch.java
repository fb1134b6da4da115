package org.fugong.extraction.place;

import java.util.List;

/**
 * Where a text has a name of divisions.
 *
 * @param start offset of its first character
 * @param end offset behind its last one
 * @param name the name
 * @param divisions those that bear it, in the order of the gazetteer; none for a phrase that only looks like a name
 */
record NameMatch(int start, int end, String name, List<Division> divisions) {}
