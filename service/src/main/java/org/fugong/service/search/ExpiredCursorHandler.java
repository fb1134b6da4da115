package org.fugong.service.search;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.fugong.service.http.Problem;

/** A cursor that is too old is 410. */
@Singleton
@Produces("application/problem+json")
final class ExpiredCursorHandler implements ExceptionHandler<ExpiredCursorException, HttpResponse<Problem>> {
  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<Problem> handle(HttpRequest request, ExpiredCursorException e) {
    return Problem.of(HttpStatus.GONE, Objects.requireNonNull(e.getMessage())).response();
  }
}
