package org.fugong.extraction.page;

/** What a line that belongs to the site does to its page; the words are those of {@code chrome.tsv}. */
enum ChromeKind {
  GREETING(true),
  BREADCRUMB(true),
  NOTICE(true),
  LINE(false),
  TAIL(false),
  RELATED(false),
  COLUMN(false),
  JUMP(false),
  RESUME(false),
  BUTTONS(false);

  private final boolean ofHead;

  ChromeKind(boolean ofHead) {
    this.ofHead = ofHead;
  }

  /** Whether all that stands above it, in the head of a page, is chrome as well. */
  boolean isOfHead() {
    return ofHead;
  }
}
