package org.fugong.service.index;

import java.util.List;
import java.util.Objects;

/**
 * What shall stand in the index for one page, or for one article, from now on; what else stood there for it goes.
 *
 * @param scope whether a whole page or one article is replaced
 * @param key the page's or the article's id
 * @param documents its articles; none = it goes
 */
public record Replacement(Scope scope, String key, List<Documents> documents) {
  public Replacement {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(key, "key");
    documents = List.copyOf(documents);
  }

  /** The same with other documents. */
  Replacement with(List<Documents> others) {
    return new Replacement(scope, key, others);
  }

  /** The page whose lock guards the change. */
  String page() {
    return scope == Scope.PAGE ? key : Ids.pageOf(key);
  }

  /** What is replaced. */
  public enum Scope {
    PAGE(ArticleFields.PAGE, MeasureFields.PAGE),
    ARTICLE(ArticleFields.ID, MeasureFields.ARTICLE);

    private final String articleField;
    private final String measureField;

    Scope(String articleField, String measureField) {
      this.articleField = articleField;
      this.measureField = measureField;
    }

    /** The field of an article's document that holds the key. */
    String articleField() {
      return articleField;
    }

    /** The field of a measure's document that holds the key. */
    String measureField() {
      return measureField;
    }
  }
}
