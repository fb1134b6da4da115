package org.fugong.service.search;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.fugong.service.http.AdminOnly;
import org.fugong.service.http.Parameters;

/** Searches articles. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchController {
  private final SearchRequestReader reader;
  private final ArticleSearch search;
  private final SearchExplainer explainer;

  SearchController(SearchRequestReader reader, ArticleSearch search, SearchExplainer explainer) {
    this.reader = reader;
    this.search = search;
    this.explainer = explainer;
  }

  /** The articles that match, and what they are counted by; parameters as {@link SearchRequestReader#PARAMETERS}. */
  @Get("/search")
  @AdminOnly(parameter = "explain")
  SearchResponse search(HttpRequest<?> request) {
    Parameters.check(request, SearchRequestReader.PARAMETERS);
    SearchRequest wanted = reader.read(Parameters.values(request));
    SearchResponse found = search.search(wanted);
    return wanted.explain() ? found.withExplain(explainer.explain(wanted)) : found;
  }
}
