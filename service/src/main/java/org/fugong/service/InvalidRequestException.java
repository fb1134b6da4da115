package org.fugong.service;

import java.util.List;
import java.util.stream.Collectors;

/** Whoever sent the request must change it: answered as 400 with a line for each field at fault. */
public final class InvalidRequestException extends RuntimeException {
  private final transient List<FieldError> errors;

  /** A request with these faults, at least one. */
  public InvalidRequestException(List<FieldError> errors) {
    super(errors.stream().map(InvalidRequestException::line).collect(Collectors.joining("; ")));
    if (errors.isEmpty()) {
      throw new IllegalArgumentException("invalid request: got no errors, expected at least one");
    }
    this.errors = List.copyOf(errors);
  }

  /** A request with one fault: {@code invalid("page", "got [-1], expected 1 or more")}. */
  public static InvalidRequestException of(String field, String message) {
    return new InvalidRequestException(List.of(new FieldError(field, message)));
  }

  /** What is wrong, in the order of the request. */
  public List<FieldError> errors() {
    return errors;
  }

  private static String line(FieldError error) {
    return error.field().isEmpty() ? error.message() : error.field() + ": " + error.message();
  }
}
