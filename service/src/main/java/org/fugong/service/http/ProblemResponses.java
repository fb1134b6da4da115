package org.fugong.service.http;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.NotFoundException;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/** Gives Micronaut's own failures (no such route, wrong method or content type, a body too long) the shape of a {@link Problem}. */
@Singleton
final class ProblemResponses implements ErrorResponseProcessor<Problem> {
  @Override
  public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
    HttpStatus status = HttpStatus.valueOf(response.code());
    if (context.getRequest().getMethod() == HttpMethod.HEAD) {
      return response.body((Problem) null);
    }
    return response
        .body(Problem.of(status, detail(context, status), fields(context)))
        .contentType(Problem.MEDIA_TYPE);
  }

  private static String detail(ErrorContext context, HttpStatus status) {
    HttpRequest<?> request = context.getRequest();
    boolean routeMissing = context.getRootCause().filter(cause -> !(cause instanceof NotFoundException)).isEmpty();
    if (status == HttpStatus.NOT_FOUND && routeMissing) {
      return "nothing lives at " + request.getPath() + "; the API begins at /api/v1/search, the search page is /";
    }
    return context.getErrors().isEmpty()
        ? status.getReason()
        : context.getErrors().stream().map(Error::getMessage).collect(Collectors.joining("; "));
  }

  private static List<Problem.Field> fields(ErrorContext context) {
    return context.getErrors().stream()
        .filter(error -> error.getPath().isPresent())
        .map(error -> new Problem.Field(error.getPath().orElseThrow(), error.getMessage()))
        .toList();
  }
}
