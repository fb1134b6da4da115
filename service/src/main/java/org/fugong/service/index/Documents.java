package org.fugong.service.index;

import java.util.List;

/**
 * What an article is in the index.
 *
 * @param article its document
 * @param measures the documents of its measure records, in the order of their evidence
 */
public record Documents(ArticleDocument article, List<MeasureDocument> measures) {
  public Documents {
    measures = List.copyOf(measures);
  }

  /** The same documents as those of an article that tells another story. */
  Documents withStory(String story) {
    return story.equals(article.story()) ? this
        : new Documents(article.withStory(story), measures.stream().map(measure -> measure.withStory(story)).toList());
  }
}
