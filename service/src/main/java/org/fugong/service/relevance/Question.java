package org.fugong.service.relevance;

/**
 * A question with the article that answers it.
 *
 * @param text the question as a person asked it
 * @param article id of the article
 */
public record Question(String text, String article) {}
