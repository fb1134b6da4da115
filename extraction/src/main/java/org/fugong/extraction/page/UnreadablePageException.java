package org.fugong.extraction.page;

/** The page holds no article; the message says what was looked for and what was found. The page is at fault, not the code. */
public final class UnreadablePageException extends RuntimeException {
  public UnreadablePageException(String message) {
    super(message);
  }
}
