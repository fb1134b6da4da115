package org.fugong.service.evaluation;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.fugong.extraction.Article;

/** Which found article is which labelled one; white space doesn't count. */
final class PageAlignment {
  private final List<LabelledArticle> labels;
  private final List<Article> found;
  private final Map<LabelledArticle, Article> pairs = new IdentityHashMap<>();

  PageAlignment(List<LabelledArticle> labels, List<Article> found) {
    this.labels = labels;
    this.found = found;
    pairWhere(PageAlignment::startsLike);
    pairWhere(PageAlignment::endsLike);
    pairWhere((article, text) -> dense(article.text().body()).contains(dense(text.startsWith())));
    pairLongest();
  }

  /** Labelled article to found one, by identity; labels that none was found for are absent. */
  Map<LabelledArticle, Article> pairs() {
    return pairs;
  }

  private void pairWhere(BiPredicate<Article, LabelledArticle.Text> isLike) {
    for (LabelledArticle label : labels) {
      LabelledArticle.Text text = label.text();
      if (text != null && !pairs.containsKey(label)) {
        found.stream()
            .filter(article -> isFree(article) && isLike.test(article, text))
            .findFirst()
            .ifPresent(article -> pairs.put(label, article));
      }
    }
  }

  private void pairLongest() {
    for (LabelledArticle label : labels) {
      if (label.text() == null) {
        found.stream()
            .filter(this::isFree)
            .max(Comparator.comparingInt(article -> article.text().body().length()))
            .ifPresent(article -> pairs.put(label, article));
      }
    }
  }

  private boolean isFree(Article article) {
    return pairs.values().stream().noneMatch(taken -> taken == article);
  }

  static boolean startsLike(Article article, LabelledArticle.Text text) {
    return dense(article.text().body()).startsWith(dense(text.startsWith()));
  }

  static boolean endsLike(Article article, LabelledArticle.Text text) {
    return dense(article.text().body()).endsWith(dense(text.endsWith()));
  }

  static String nameOf(LabelledArticle label) {
    LabelledArticle.Text text = label.text();
    if (text == null) {
      return "article";
    }
    return text.title() == null ? text.startsWith() : text.title();
  }

  static String nameOf(Article article) {
    String title = article.text().title();
    String body = article.text().body();
    return title == null ? body.substring(0, Math.min(14, body.length())).replaceAll("\\s+", " ") : title;
  }

  private static String dense(String text) {
    return text.replaceAll("\\s+", "");
  }
}
