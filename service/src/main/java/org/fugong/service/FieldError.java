package org.fugong.service;

import java.util.Objects;

/**
 * One thing wrong with a request.
 *
 * @param field the parameter or JSON key at fault: {@code from}, {@code places[1]}
 * @param message what was got and what was expected
 */
public record FieldError(String field, String message) {
  public FieldError {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(message, "message");
  }
}
