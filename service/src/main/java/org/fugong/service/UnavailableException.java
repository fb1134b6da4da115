package org.fugong.service;

import java.time.Duration;

/** The service can't answer now and will by itself later: answered as 503 with Retry-After. */
public final class UnavailableException extends RuntimeException {
  private final Duration retryAfter;

  public UnavailableException(String message, Duration retryAfter) {
    super(message);
    this.retryAfter = retryAfter;
  }

  public UnavailableException(String message, Duration retryAfter, Throwable cause) {
    super(message, cause);
    this.retryAfter = retryAfter;
  }

  /** When it makes sense to ask again. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
