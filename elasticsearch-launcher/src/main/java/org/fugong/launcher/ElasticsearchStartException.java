package org.fugong.launcher;

/** Why a local Elasticsearch can't be started: one line that says what is wrong, where, and what would help. For the person who starts it. */
public final class ElasticsearchStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ElasticsearchStartException(String message) {
    super(message);
  }

  ElasticsearchStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
