package org.fugong.service.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.fugong.service.InvalidRequestException;

/** A request at fault is 400. */
@Singleton
@Produces("application/problem+json")
final class InvalidRequestHandler implements ExceptionHandler<InvalidRequestException, HttpResponse<Problem>> {
  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<Problem> handle(HttpRequest request, InvalidRequestException e) {
    return Problem.of(
            HttpStatus.BAD_REQUEST,
            Objects.requireNonNull(e.getMessage()),
            e.errors().stream().map(error -> new Problem.Field(error.field(), error.message())).toList())
        .response();
  }
}
