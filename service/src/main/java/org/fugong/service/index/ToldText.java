package org.fugong.service.index;

import java.util.List;
import org.fugong.extraction.story.StoryText;

/**
 * An article's text with the story that it tells.
 *
 * @param id the article's id
 * @param story the story's id
 * @param fingerprint by which likely copies are found
 * @param text what decides whether they are
 */
record ToldText(String id, String story, List<String> fingerprint, StoryText text) {
  ToldText {
    fingerprint = List.copyOf(fingerprint);
  }

  static ToldText of(ArticleDocument article) {
    return new ToldText(article.id(), article.story(), article.fingerprint(), StoryText.of(article.body(), article.place()));
  }

  ToldText withStory(String other) {
    return new ToldText(id, other, fingerprint, text);
  }
}
