package org.wltea.analyzer.cfg;

/**
 * What the IK core asks of its surroundings; takes the place of the core's own class, which wants an old Elasticsearch.
 * The component names are those of the methods that the core calls.
 *
 * @param isUseSmart true for {@code ik_smart} (one reading of the text), false for {@code ik_max_word} (every word in it)
 * @param isEnableLowercase whether Latin letters are lowercased before they are looked up
 */
public record Configuration(boolean isUseSmart, boolean isEnableLowercase) {}
