package org.fugong.service.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.fugong.service.FieldError;
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
            e.errors().stream().map(error -> describe(request, error)).collect(Collectors.joining("; ")),
            e.errors().stream().map(error -> new Problem.Field(error.field(), error.message())).toList())
        .response();
  }

  /** {@code invalid parameter 'page': got [-1], expected 1 or more}; where the message names what is at fault, the message alone. */
  private static String describe(HttpRequest<?> request, FieldError error) {
    if (error.field().isEmpty() || error.message().startsWith("unknown ")) {
      return error.message();
    }
    String kind = request.getParameters().contains(error.field()) ? "parameter" : "field";
    return "invalid " + kind + " '" + error.field() + "': " + error.message();
  }
}
