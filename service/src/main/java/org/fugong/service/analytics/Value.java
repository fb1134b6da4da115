package org.fugong.service.analytics;

import java.util.Locale;

/** What a table holds for the records of a cell. */
public enum Value {
  /** How many articles report them. */
  ARTICLES,
  /** How many records there are. */
  RECORDS,
  /** The sum of their sums of money, in yuan. */
  AMOUNT,
  /** The day of the earliest, so that one sees who began. */
  FIRST;

  /** Its name in parameters and answers: articles. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
