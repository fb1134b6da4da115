package org.fugong.service.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.fugong.service.OverloadedException;

/** Too much at once is 429 with Retry-After. */
@Singleton
@Produces("application/problem+json")
final class OverloadedHandler implements ExceptionHandler<OverloadedException, HttpResponse<Problem>> {
  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<Problem> handle(HttpRequest request, OverloadedException e) {
    return Problem.of(HttpStatus.TOO_MANY_REQUESTS, Objects.requireNonNull(e.getMessage())).response(e.retryAfter());
  }
}
