/** Days as `2020-02-27`, also shortened to a month or a year; all reckoning is in UTC, so that no time zone moves a day. */

const DAY = 24 * 60 * 60 * 1000;

/** The first day that a date, month or year means: `2020-02` gives `2020-02-01`. */
export function firstDay(text) {
  return `${text}-01-01`.slice(0, 10);
}

/** The last day that a date, month or year means: `2020-02` gives `2020-02-29`. */
export function lastDay(text) {
  if (text.length === 10) return text;
  if (text.length === 4) return `${text}-12-31`;
  return formatDay(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0));
}

export function dayTime(text) {
  return Date.parse(`${firstDay(text)}T00:00:00Z`);
}

export function formatDay(time) {
  return new Date(time).toISOString().slice(0, 10);
}

/** The day on which the bucket that begins on `start` is over, itself not in it, as a time. */
export function bucketEnd(start, interval) {
  const date = new Date(dayTime(start));
  if (interval === 'day') date.setUTCDate(date.getUTCDate() + 1);
  if (interval === 'week') date.setUTCDate(date.getUTCDate() + 7);
  if (interval === 'month') date.setUTCMonth(date.getUTCMonth() + 1);
  if (interval === 'quarter') date.setUTCMonth(date.getUTCMonth() + 3);
  if (interval === 'year') date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.getTime();
}

/** The last day of the bucket that begins on `start`. */
export function bucketLastDay(start, interval) {
  return formatDay(bucketEnd(start, interval) - DAY);
}
