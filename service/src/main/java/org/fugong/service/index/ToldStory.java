package org.fugong.service.index;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import java.util.List;

/**
 * A story and the articles that tell it.
 *
 * @param id the story's id
 * @param size how many articles tell it
 * @param members the first {@link #MAX_MEMBERS} of them, the head first; without body and passages
 */
public record ToldStory(String id, long size, List<ArticleDocument> members) {
  /** As many members are listed. */
  public static final int MAX_MEMBERS = 50;

  /** The head of a story comes first: official sources before others, then the earliest day (undated last), then the id. */
  public static final List<SortOptions> HEAD_FIRST = List.of(
      by(ArticleFields.OFFICIAL, SortOrder.Desc), by(ArticleFields.DATE, SortOrder.Asc), by(ArticleFields.ID, SortOrder.Asc));

  public ToldStory {
    members = List.copyOf(members);
  }

  private static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(sort -> sort.field(by -> by.field(field).order(order).missing("_last")));
  }
}
