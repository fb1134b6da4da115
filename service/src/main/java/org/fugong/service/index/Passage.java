package org.fugong.service.index;

/**
 * A piece of an article's body, for ranking by the best of them.
 *
 * @param text the title, and about 300 characters of the body from the beginning of a sentence to the end of one, in simplified script
 */
public record Passage(String text) {}
