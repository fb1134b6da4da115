package org.fugong.service.index;

/**
 * A piece of an article's body, for ranking by the best of them.
 *
 * @param text about 400 characters in simplified script, from the beginning of a sentence to the end of one
 */
public record Passage(String text) {}
