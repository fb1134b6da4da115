package org.fugong.service;

import java.time.Duration;

/** Too much is asked at once: answered as 429 with Retry-After. */
public final class OverloadedException extends RuntimeException {
  private final Duration retryAfter;

  public OverloadedException(String message, Duration retryAfter, Throwable cause) {
    super(message, cause);
    this.retryAfter = retryAfter;
  }

  public OverloadedException(String message, Duration retryAfter) {
    super(message);
    this.retryAfter = retryAfter;
  }

  /** When it makes sense to ask again. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
