package org.fugong.service.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import org.fugong.service.index.ArticleFields;

/** What suggestions ask of the index. */
final class SuggestionQuery {
  static final String DIVISIONS = "divisions";
  static final String MEASURES = "measures";
  /** More than there are divisions. */
  private static final int MAX_DIVISIONS = 5000;
  private static final int MAX_MEASURES = 100;
  /** Titles that are found by pinyin. */
  private static final int NEWEST_TITLES = 2000;

  private SuggestionQuery() {}

  /** The titles of the articles indexed last. */
  static SearchRequest newestTitles(String index) {
    return SearchRequest.of(search -> search.index(index).size(NEWEST_TITLES).trackTotalHits(total -> total.enabled(false))
        .query(QueryBuilders.exists(exists -> exists.field(ArticleFields.TITLE)))
        .sort(sort -> sort.field(field -> field.field(ArticleFields.INDEXED_AT).order(SortOrder.Desc)))
        .source(source -> source.filter(filter -> filter.includes(ArticleFields.TITLE, ArticleFields.TITLE_ORIGINAL))));
  }

  /** How often each place and measure type is used. */
  static SearchRequest counts(String index) {
    return SearchRequest.of(search -> search.index(index).size(0).trackTotalHits(total -> total.enabled(false))
        .aggregations(DIVISIONS, count(ArticleFields.DIVISION, MAX_DIVISIONS))
        .aggregations(MEASURES, count(ArticleFields.MEASURE, MAX_MEASURES)));
  }

  private static Aggregation count(String field, int size) {
    return Aggregation.of(aggregation -> aggregation.terms(terms -> terms.field(field).size(size)));
  }

  /** Titles that hold a text of Chinese characters as it stands; one character counts as such. */
  static SearchRequest titles(String index, String text, int size) {
    String field = SearchedText.hanCount(text) > 1 ? ArticleFields.TITLE_BIGRAM : ArticleFields.TITLE_CHARACTER;
    return SearchRequest.of(search -> search.index(index).size(size).trackTotalHits(total -> total.enabled(false))
        .query(QueryBuilders.matchPhrase(match -> match.field(field).query(text)))
        .source(source -> source.filter(filter -> filter.includes(ArticleFields.TITLE, ArticleFields.TITLE_ORIGINAL))));
  }
}
