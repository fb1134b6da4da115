package org.fugong.extraction.page;

/** What an article is on its page. */
public enum ArticleKind {
  /** A text with sentences of its own. */
  ARTICLE,
  /** The words under a picture. */
  CAPTION
}
