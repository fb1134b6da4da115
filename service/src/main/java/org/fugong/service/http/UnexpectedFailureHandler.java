package org.fugong.service.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Anything else is our mistake: 500 with an id under which the log has the whole story, and nothing of it in the answer. */
@Singleton
@Produces("application/problem+json")
final class UnexpectedFailureHandler implements ExceptionHandler<Throwable, HttpResponse<Problem>> {
  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFailureHandler.class);

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<Problem> handle(HttpRequest request, Throwable e) {
    String id = UUID.randomUUID().toString();
    LOG.error("failure {} at {} {}", id, request.getMethod(), request.getPath(), e);
    return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "the service made a mistake; its log tells more under " + id).response();
  }
}
