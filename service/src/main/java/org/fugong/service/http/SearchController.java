package org.fugong.service.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fugong.service.search.ArticleSearch;
import org.fugong.service.search.SearchRequestReader;
import org.fugong.service.search.SearchResponse;

/** Searches articles. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchController {
  private final SearchRequestReader reader;
  private final ArticleSearch search;

  SearchController(SearchRequestReader reader, ArticleSearch search) {
    this.reader = reader;
    this.search = search;
  }

  /** The articles that match, and what they are counted by; parameters as {@link SearchRequestReader#PARAMETERS}. */
  @Get("/search")
  SearchResponse search(HttpRequest<?> request) {
    Parameters.check(request, SearchRequestReader.PARAMETERS);
    return search.search(reader.read(values(request)));
  }

  static Map<String, List<String>> values(HttpRequest<?> request) {
    return request.getParameters().asMap().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }
}
