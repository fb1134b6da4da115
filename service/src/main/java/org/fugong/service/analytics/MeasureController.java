package org.fugong.service.analytics;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.fugong.service.http.Parameters;
import org.fugong.service.search.SearchRequestReader;

/** Searches measure records. */
@Controller("/api/v1/measures")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MeasureController {
  private final SearchRequestReader reader;
  private final MeasureSearch search;

  MeasureController(SearchRequestReader reader, MeasureSearch search) {
    this.reader = reader;
    this.search = search;
  }

  /** The records that match, and what they are counted by; parameters as {@link SearchRequestReader#RECORD_PARAMETERS}. */
  @Get
  MeasureResponse measures(HttpRequest<?> request) {
    Parameters.check(request, SearchRequestReader.RECORD_PARAMETERS);
    return search.search(reader.readRecords(Parameters.values(request)));
  }
}
