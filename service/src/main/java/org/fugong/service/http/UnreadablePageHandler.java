package org.fugong.service.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.fugong.extraction.page.UnreadablePageException;

/** A page with no article in it is 422. */
@Singleton
@Produces("application/problem+json")
final class UnreadablePageHandler implements ExceptionHandler<UnreadablePageException, HttpResponse<Problem>> {
  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<Problem> handle(HttpRequest request, UnreadablePageException e) {
    return Problem.of(HttpStatus.UNPROCESSABLE_ENTITY, Objects.requireNonNull(e.getMessage())).response();
  }
}
