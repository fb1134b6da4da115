/**
 * Finds where an article's measures stand in its text.
 *
 * A record's evidence is a sentence exactly as in the body. One sentence is often the evidence of several records: here
 * it stands once, with all their types. Sentences may overlap: the text is cut at every border.
 */

/**
 * The sentences that are evidence, in the order of the text.
 *
 * @returns `{evidence, start, types, places, actors, amounts}`, the last four without repeats
 */
export function evidenceSentences(records) {
  const sentences = new Map();
  for (const {evidence, start, type, place, actor, amounts} of records) {
    const key = `${start ?? ''} ${evidence}`;
    const sentence = sentences.get(key) ?? {evidence, start, types: [], places: [], actors: [], amounts: []};
    add(sentence.types, type);
    if (place) add(sentence.places, place.district ?? place.city ?? (place.province || place.code));
    if (actor) add(sentence.actors, actor);
    for (const amount of amounts ?? []) add(sentence.amounts, amount.text);
    sentences.set(key, sentence);
  }
  return [...sentences.values()].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}

function add(list, value) {
  if (!list.includes(value)) list.push(value);
}

/**
 * @param body the article's text, paragraphs separated by line ends
 * @param sentences those that are evidence
 * @returns paragraphs, each a list of `{text, covering, ends}`: the numbers of the sentences that cover the piece, and of
 *     those that end with it
 */
export function markEvidence(body, sentences) {
  const ranges = locate(body, sentences);
  const paragraphs = [];
  let start = 0;
  for (const text of body.split('\n')) {
    if (text.trim()) paragraphs.push(cut(text, start, ranges));
    start += text.length + 1;
  }
  return paragraphs;
}

function locate(body, sentences) {
  return sentences
    .map(({evidence, start}, number) => ({number, start: placeOf(body, evidence ?? '', start), length: evidence?.length ?? 0}))
    .filter(({start, length}) => start >= 0 && length > 0)
    .map(({number, start, length}) => ({number, start, end: start + length}));
}

/** Where the sentence says that its evidence begins, if it does; a sentence that stands twice is told apart by that. */
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
      covering: covering.map((range) => range.number),
      ends: covering.filter((range) => range.end === cuts[i + 1]).map((range) => range.number),
    });
  }
  return pieces;
}

/** Whether a paragraph is a heading inside the article: short, and no sentence. */
export function isHeading(text) {
  return text.length <= 30 && !/[。！？；：…」』”）)!?;:.,，]$/.test(text.trim());
}
