package org.fugong.service.search;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.fugong.service.http.Parameters;

/** Suggests what a query could become while it is typed. */
@Controller("/api/v1/suggest")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SuggestController {
  private final Suggestions suggestions;

  SuggestController(Suggestions suggestions) {
    this.suggestions = suggestions;
  }

  /** Places, measure types and titles for q, in Chinese, pinyin, initials or mixtures of them. */
  @Get
  List<Suggestion> suggest(HttpRequest<?> request) {
    Parameters.check(request, SuggestionRequest.PARAMETERS);
    return suggestions.suggest(SuggestionRequest.read(Parameters.values(request)));
  }
}
