package org.fugong.extraction.date;

/** Where an article's date comes from, in the order in which a source is preferred; domain rules: docs/labels. */
public enum DateSource {
  /** The page states when it was published or added. */
  PUBLISHED,
  /** The agency's dateline: 新华社南京2月26日电. */
  DATELINE,
  /** The date under an official notice. */
  SIGNOFF,
  /** The latest day on which something that the article reports already happened. */
  EVENT,
  /** No day can be told. */
  NONE;

  /** The key in documents and answers: published, dateline, signoff, event, none. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
