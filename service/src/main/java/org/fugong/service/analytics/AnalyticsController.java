package org.fugong.service.analytics;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import org.fugong.service.http.Parameters;

/** Counts measure records. */
@Controller("/api/v1/analytics")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AnalyticsController {
  private final AnalyticsRequestReader reader;
  private final MeasureMatrix matrix;
  private final MeasureTimeline timeline;
  private final MeasureSpread spread;

  AnalyticsController(AnalyticsRequestReader reader, MeasureMatrix matrix, MeasureTimeline timeline, MeasureSpread spread) {
    this.reader = reader;
    this.matrix = matrix;
    this.timeline = timeline;
    this.spread = spread;
  }

  /** A table of records; parameters as {@link AnalyticsRequestReader#MATRIX}. */
  @Get("/matrix")
  MatrixResponse matrix(HttpRequest<?> request) {
    Parameters.check(request, AnalyticsRequestReader.MATRIX);
    return matrix.make(reader.readMatrix(Parameters.values(request)));
  }

  /** Records over time; parameters as {@link AnalyticsRequestReader#TIMELINE}. */
  @Get("/timeline")
  TimelineResponse timeline(HttpRequest<?> request) {
    Parameters.check(request, AnalyticsRequestReader.TIMELINE);
    return timeline.make(reader.readTimeline(Parameters.values(request)));
  }

  /** Cities in the order of their first record; parameters as {@link AnalyticsRequestReader#SPREAD}. */
  @Get("/spread")
  SpreadResponse spread(HttpRequest<?> request) {
    Parameters.check(request, AnalyticsRequestReader.SPREAD);
    Map<String, List<String>> parameters = Parameters.values(request);
    return spread.make(reader.readSpread(parameters), parameters);
  }
}
