package org.fugong.service.ingest;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.fugong.extraction.place.Gazetteer;
import org.fugong.service.ServiceConfiguration;
import org.fugong.service.http.AdminOnly;
import org.fugong.service.http.Parameters;
import org.fugong.service.index.ArticleFinder;
import org.fugong.service.index.Ids;
import org.fugong.service.index.Outcome;
import org.fugong.service.index.Replacement;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/articles}: finished articles in; single articles out, changed, and taken away. */
@Controller("/api/v1/articles")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ArticleController {
  private static final List<RequestBody.Type> MANY = List.of(RequestBody.Type.NDJSON, RequestBody.Type.JSON);

  private final Ingestion ingestion;
  private final WriteSlots slots;
  private final ArticleFinder finder;
  private final Gazetteer gazetteer;
  private final ServiceConfiguration configuration;

  ArticleController(
      Ingestion ingestion, WriteSlots slots, ArticleFinder finder, Gazetteer gazetteer, ServiceConfiguration configuration) {
    this.ingestion = ingestion;
    this.slots = slots;
    this.finder = finder;
    this.gazetteer = gazetteer;
    this.configuration = configuration;
  }

  /** Takes in articles, one JSON object to a line; a body of one object may be called application/json. */
  @Post(consumes = MediaType.ALL)
  @AdminOnly
  LinesAnswer post(HttpRequest<?> request, @Nullable @Body InputStream bytes) throws IOException {
    Parameters.check(request, Set.of());
    try (RequestBody body = RequestBody.of(request, bytes, MANY); WriteSlots.Slot slot = slots.take()) {
      return body.type() == RequestBody.Type.NDJSON ? many(body) : single(body);
    }
  }

  private LinesAnswer many(RequestBody body) throws IOException {
    NdjsonLines lines = new NdjsonLines(body.stream(), configuration.maxPageBytes(), configuration.maxRequestBytes());
    return ingestion.ingest(lines, line -> ingestion.readArticle(line, null));
  }

  private LinesAnswer single(RequestBody body) throws IOException {
    Replacement replacement = ingestion.readArticle(body.readAll(configuration.maxPageBytes()), null);
    ingestion.write(replacement);
    return LinesAnswer.of(1, List.of(Accepted.of(1, replacement.documents().get(0).article())), 1, List.of());
  }

  /** The whole article. */
  @Get("/{id}")
  ArticleAnswer get(HttpRequest<?> request, String id) {
    Parameters.check(request, Set.of());
    return find(id);
  }

  /** Puts an article in the place of the one with this id, or beside the others where there is none: 200 or 201. */
  @Put(value = "/{id}", consumes = MediaType.ALL)
  @AdminOnly
  HttpResponse<ArticleAnswer> put(HttpRequest<?> request, String id, @Nullable @Body InputStream bytes) throws IOException {
    Parameters.check(request, Set.of());
    Outcome outcome;
    try (RequestBody body = RequestBody.of(request, bytes, List.of(RequestBody.Type.JSON)); WriteSlots.Slot slot = slots.take()) {
      outcome = ingestion.write(ingestion.readArticle(body.readAll(configuration.maxPageBytes()), id));
    }
    return outcome.replaced() > 0 ? HttpResponse.ok(find(id)) : HttpResponse.created(find(id));
  }

  /** Takes an article and its measure records away. */
  @Delete("/{id}")
  @AdminOnly
  HttpResponse<Void> delete(HttpRequest<?> request, String id) {
    Parameters.check(request, Set.of());
    if (!Ids.isValid(id) || ingestion.write(new Replacement(Replacement.Scope.ARTICLE, id, List.of())).replaced() == 0) {
      throw missing(id);
    }
    return HttpResponse.noContent();
  }

  private ArticleAnswer find(String id) {
    if (!Ids.isValid(id)) {
      throw missing(id);
    }
    return finder.find(id)
        .map(documents -> ArticleAnswer.of(documents, finder.findStory(documents.article().story()), gazetteer))
        .orElseThrow(() -> missing(id));
  }

  private static HttpStatusException missing(String id) {
    return new HttpStatusException(HttpStatus.NOT_FOUND, "there is no article with the id [" + id + "]");
  }
}
