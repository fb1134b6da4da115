/**
 * Finds where an article's measures stand in its text.
 *
 * A record's evidence is a sentence exactly as in the body. One sentence may be the evidence of several records, and
 * evidences may overlap: the text is cut at every border.
 */

/**
 * @param body the article's text, paragraphs separated by line ends
 * @param records its measure records
 * @returns paragraphs, each a list of `{text, records}`: records are the numbers of those whose evidence covers the
 *     piece; `ends` of a piece are those whose evidence ends with it
 */
export function markEvidence(body, records) {
  const ranges = locate(body, records);
  const paragraphs = [];
  let start = 0;
  for (const text of body.split('\n')) {
    if (text.trim()) paragraphs.push(cut(text, start, ranges));
    start += text.length + 1;
  }
  return paragraphs;
}

function locate(body, records) {
  return records
    .map(({evidence, start}, number) => ({number, start: placeOf(body, evidence ?? '', start), length: evidence?.length ?? 0}))
    .filter(({start, length}) => start >= 0 && length > 0)
    .map(({number, start, length}) => ({number, start, end: start + length}));
}

/** Where the record says that its evidence begins, if it does; a sentence that stands twice is told apart by that. */
function placeOf(body, evidence, start) {
  return Number.isInteger(start) && body.startsWith(evidence, start) ? start : body.indexOf(evidence);
}

function cut(text, offset, ranges) {
  const end = offset + text.length;
  const inside = ranges.filter((range) => range.start < end && range.end > offset);
  const borders = inside.flatMap((range) => [Math.max(range.start, offset), Math.min(range.end, end)]);
  const cuts = [...new Set([offset, ...borders, end])].sort((a, b) => a - b);
  const pieces = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const covering = inside.filter((range) => range.start <= cuts[i] && range.end >= cuts[i + 1]);
    pieces.push({
      text: text.slice(cuts[i] - offset, cuts[i + 1] - offset),
      records: covering.map((range) => range.number),
      ends: covering.filter((range) => range.end === cuts[i + 1]).map((range) => range.number),
    });
  }
  return pieces;
}

/** Whether a paragraph is a heading inside the article: short, and no sentence. */
export function isHeading(text) {
  return text.length <= 30 && !/[。！？；：…」』”）)!?;:.,，]$/.test(text.trim());
}
