package org.fugong.service.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.util.List;

/**
 * What is answered instead of an answer (RFC 9457, {@code application/problem+json}).
 *
 * @param type {@code about:blank}: the status says which kind of problem it is
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what happened, which value, what was expected
 * @param errors the fields at fault, where the request is; else absent
 */
@Serdeable
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Field> errors) {
  /** The content type of a problem. */
  public static final MediaType MEDIA_TYPE = MediaType.of("application/problem+json");

  public Problem {
    errors = List.copyOf(errors);
  }

  /** A problem that no single field is to blame for. */
  public static Problem of(HttpStatus status, String detail) {
    return of(status, detail, List.of());
  }

  /** A problem with the fields at fault. */
  public static Problem of(HttpStatus status, String detail, List<Field> errors) {
    return new Problem("about:blank", status.getReason(), status.getCode(), detail, errors);
  }

  /** This problem as an answer. */
  public MutableHttpResponse<Problem> response() {
    return HttpResponse.<Problem>status(HttpStatus.valueOf(status)).contentType(MEDIA_TYPE).body(this);
  }

  /** This problem as an answer that says when to ask again. */
  public MutableHttpResponse<Problem> response(Duration retryAfter) {
    long seconds = Math.max(1, retryAfter.toSeconds());
    return response().header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
  }

  /**
   * One field at fault.
   *
   * @param field the parameter or JSON key
   * @param message what was got and what was expected
   */
  @Serdeable
  public record Field(String field, String message) {}
}
