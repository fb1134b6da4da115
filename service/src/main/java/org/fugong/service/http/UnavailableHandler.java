package org.fugong.service.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.fugong.service.UnavailableException;

/** What can't be answered now is 503 with Retry-After. */
@Singleton
@Produces("application/problem+json")
final class UnavailableHandler implements ExceptionHandler<UnavailableException, HttpResponse<Problem>> {
  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<Problem> handle(HttpRequest request, UnavailableException e) {
    return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, Objects.requireNonNull(e.getMessage())).response(e.retryAfter());
  }
}
