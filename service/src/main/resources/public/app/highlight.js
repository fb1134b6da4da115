/**
 * Reads the service's highlights. They are HTML-escaped text with `<em>` as the only markup; here they become pieces
 * of plain text, and the page writes them as text nodes. Whatever else looks like markup stays visible text.
 *
 * `减免<em>租金</em> &lt;两个月&gt;` gives `减免`, `租金` (marked), ` <两个月>`.
 */

const NAMED = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};
const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi;
const LAST_CODE_POINT = 0x10ffff;

/** The pieces of one highlight, in order: `{text, marked}`. None is empty; unbalanced tags do no harm. */
export function parseHighlight(highlight) {
  const pieces = [];
  let marked = false;
  for (const part of highlight.split(/(<\/?em>)/)) {
    if (part === '<em>') marked = true;
    else if (part === '</em>') marked = false;
    else if (part) pieces.push({text: unescape(part), marked});
  }
  return pieces;
}

/** The text of a highlight without its marks. */
export function plainText(highlight) {
  return parseHighlight(highlight).map((piece) => piece.text).join('');
}

function unescape(text) {
  return text.replace(ENTITY, (whole, name, decimal, hexadecimal) => {
    if (name) return NAMED[name.toLowerCase()];
    const code = decimal ? parseInt(decimal, 10) : parseInt(hexadecimal, 16);
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
  });
}
