package org.fugong.service.client;

/** Pages can't be taken in any further: the service can't be reached, is not ready in time, or refuses the key. */
public final class IngestException extends Exception {
  private static final long serialVersionUID = 1;

  public IngestException(String message) {
    super(message);
  }
}
