package org.fugong.service.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import java.util.Collection;

/** The few queries by exact value that reading and replacing single articles needs. */
final class IndexQueries {
  private IndexQueries() {}

  /** Documents whose field has this value. */
  static Query has(String field, String value) {
    return QueryBuilders.term(term -> term.field(field).value(value));
  }

  /** Documents whose field has one of these values. */
  static Query hasOneOf(String field, Collection<String> values) {
    return QueryBuilders.terms(
        terms -> terms.field(field).terms(of -> of.value(values.stream().map(FieldValue::of).toList())));
  }

  /** Articles that share a part of their fingerprint with what is asked for, but those with these ids. */
  static Query sharesPrint(Collection<String> prints, Collection<String> without) {
    return QueryBuilders.bool(both -> both.filter(hasOneOf(ArticleFields.FINGERPRINT, prints))
        .mustNot(hasOneOf(ArticleFields.ID, without)));
  }

  /** The same among articles that tell one of these stories. */
  static Query sharesPrint(Collection<String> prints, Collection<String> without, Collection<String> stories) {
    return QueryBuilders.bool(both -> both.filter(hasOneOf(ArticleFields.STORY, stories), sharesPrint(prints, without)));
  }

  /** All documents. */
  static Query all() {
    return QueryBuilders.matchAll(all -> all);
  }
}
