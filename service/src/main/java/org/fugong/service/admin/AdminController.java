package org.fugong.service.admin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Set;
import org.fugong.service.http.AdminOnly;
import org.fugong.service.http.Parameters;
import org.fugong.service.index.IndexDefinitions;
import org.fugong.service.index.IndexRebuild;

/** {@code /api/v1/admin}: the indices, and building them anew. */
@Controller("/api/v1/admin")
@ExecuteOn(TaskExecutors.BLOCKING)
@AdminOnly
final class AdminController {
  private static final URI REBUILD = URI.create("/api/v1/admin/rebuild");

  private final IndexDefinitions definitions;
  private final IndexRebuild rebuild;

  AdminController(IndexDefinitions definitions, IndexRebuild rebuild) {
    this.definitions = definitions;
    this.rebuild = rebuild;
  }

  /** How the indices stand. */
  @Get("/indices")
  IndicesAnswer indices(HttpRequest<?> request) {
    Parameters.check(request, Set.of());
    return new IndicesAnswer(
        definitions.status().stream().map(IndicesAnswer.Index::of).toList(), IndicesAnswer.Rebuild.of(rebuild.status()));
  }

  /** Begins to build the indices anew by today's definitions: 202, and Location says where to ask how it goes. */
  @Post(value = "/rebuild", consumes = MediaType.ALL)
  HttpResponse<IndicesAnswer.Rebuild> rebuild(HttpRequest<?> request) {
    Parameters.check(request, Set.of());
    return HttpResponse.<IndicesAnswer.Rebuild>accepted(REBUILD).body(IndicesAnswer.Rebuild.of(rebuild.start()));
  }

  /** How the last rebuild went, or goes. */
  @Get("/rebuild")
  IndicesAnswer.Rebuild rebuildStatus(HttpRequest<?> request) {
    Parameters.check(request, Set.of());
    return IndicesAnswer.Rebuild.of(rebuild.status());
  }
}
