package org.fugong.service.search;

/** The point in time of a cursor is gone, because nobody asked for its next page in time; the search must begin anew. */
public final class ExpiredCursorException extends RuntimeException {
  public ExpiredCursorException(String message, Throwable cause) {
    super(message, cause);
  }
}
