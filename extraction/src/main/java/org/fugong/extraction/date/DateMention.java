package org.fugong.extraction.date;

import java.time.LocalDate;

/**
 * A day that a text names.
 *
 * @param start offset of its first character
 * @param end offset behind its last one
 * @param form how it is written
 * @param day the day, with what the text left out filled in from its context
 */
record DateMention(int start, int end, Form form, LocalDate day) {
  /** How a day is written, from the most exact form on. */
  enum Form {
    /** 2020年2月8日, 2020-02-08, 二〇二〇年二月八日. */
    FULL,
    /** 2月8日, 二月八日. */
    MONTH_DAY,
    /** 8日. */
    DAY,
    /** 正月初八, 除夕. */
    FESTIVAL
  }
}
