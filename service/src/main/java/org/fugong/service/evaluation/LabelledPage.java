package org.fugong.service.evaluation;

import java.util.List;
import java.util.Objects;
import org.fugong.extraction.page.RawPage;

/**
 * A page with what a careful reader found on it.
 *
 * @param name its file name or id, for messages
 * @param page the page itself
 * @param articles its articles in page order
 * @param boilerplate lines of the page that belong to no article
 */
public record LabelledPage(String name, RawPage page, List<LabelledArticle> articles, List<String> boilerplate) {
  public LabelledPage {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(page, "page");
    articles = List.copyOf(articles);
    boilerplate = List.copyOf(boilerplate);
  }
}
