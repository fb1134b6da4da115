package org.fugong.service.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fugong.extraction.Article;
import org.fugong.extraction.measure.MeasureType;

/**
 * An article with the id that it gets in the index.
 *
 * @param id the article's id
 * @param article what was read out of it, or given with it
 * @param types its measure types, in order; those of its records unless others were given with it
 */
public record IndexedArticle(String id, Article article, List<MeasureType> types) {
  public IndexedArticle {
    Objects.requireNonNull(article, "article");
    if (!Ids.isValid(id)) {
      throw new IllegalArgumentException("article id: got [" + id + "]");
    }
    Set<MeasureType> once = new LinkedHashSet<>(types);
    types = List.copyOf(once);
  }

  /** An article whose types are those of its records. */
  public static IndexedArticle of(String id, Article article) {
    return new IndexedArticle(id, article, List.copyOf(article.measureTypes()));
  }

  /** The articles of one page, by the page's id, in page order. */
  public static List<IndexedArticle> ofPage(String page, List<Article> articles) {
    List<IndexedArticle> indexed = new ArrayList<>(articles.size());
    for (Article article : articles) {
      indexed.add(of(Ids.ofArticle(page, indexed.size() + 1), article));
    }
    return List.copyOf(indexed);
  }
}
