package org.fugong.service.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import org.fugong.service.index.ArticleFields;

/** Rankings that others build, to compare ours with. */
public enum BaselineQuery {
  /** What most tutorials build: ik_max_word indexed, ik_smart searched, the title twice as heavy, the best field counts. */
  TUTORIAL,
  /** IK alone, title and body as one field. */
  IK,
  /** Pairs of neighbouring characters alone, title and body as one field. */
  BIGRAM;

  /** The query for a text. */
  public Query build(String text) {
    return switch (this) {
      case TUTORIAL -> QueryBuilders.multiMatch(match -> match.query(text).type(TextQueryType.BestFields)
          .fields(ArticleFields.TITLE + "^2", ArticleFields.BODY));
      case IK -> QueryBuilders.combinedFields(match -> match.query(text)
          .fields(ArticleFields.TITLE, ArticleFields.SUBTITLE, ArticleFields.BODY));
      case BIGRAM -> QueryBuilders.combinedFields(match -> match.query(text)
          .fields(ArticleFields.TITLE_BIGRAM, ArticleFields.SUBTITLE_BIGRAM, ArticleFields.BODY_BIGRAM));
    };
  }
}
