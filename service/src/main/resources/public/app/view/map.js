/**
 * The matching articles on a map: every city is a dot where it lies, a city with articles a disc whose area is their
 * number. The dots alone show the country; no picture comes from anywhere else.
 */
import {html, nothing, svg} from '../../vendor/lit-html/lit-html.js';
import {isChosen, shortName} from '../places.js';
import {fit, project} from '../projection.js';
import {followInside} from './links.js';

const WIDTH = 900;
const HEIGHT = 660;
const MARGIN = 26;
const LARGEST = 30;
const SMALLEST = 4;
/** Up to so many articles the largest disc is not drawn at full size. */
const FEW = 12;
const NAMED = 14;
const LETTER = 15;
const NARROW = '(max-width: 640px)';

export function cityMap(session) {
  const {cities, t} = session;
  if (cities.status === 'error') return html`<p class="none" role="alert">${t('mapMissing')}</p>`;
  if (cities.status !== 'ready') return html`<div class="map skeleton" aria-hidden="true"><i class="wide"></i></div>`;
  const dots = placed(cities.list);
  const discs = counted(session, dots);
  const letter = matchMedia(NARROW).matches ? LETTER * 2 : LETTER;
  return html`<figure class="map">
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label=${t('mapLabel', {count: discs.length})}>
      <g class="dots" aria-hidden="true">${dots.map(({x, y}) => svg`<circle cx=${x} cy=${y} r="2.2"></circle>`)}</g>
      ${discs.map((disc) => discLink(session, disc))}
      <g class="names" aria-hidden="true">${named(discs, letter).map(({x, y, radius, label}) => svg`
        <text x=${x + radius + 4} y=${y + letter / 3}>${label}</text>`)}</g>
    </svg>
    <figcaption>${discs.length === 0 ? t('mapEmpty') : t('mapHint')}</figcaption>
  </figure>`;
}

/** Every city with its point on the map. */
function placed(cities) {
  const known = cities.filter(({latitude, longitude}) => latitude !== null && longitude !== null);
  const points = known.map(({latitude, longitude}) => project(latitude, longitude));
  const move = fit(points, WIDTH, HEIGHT, MARGIN);
  return known.map((city, i) => {
    const [x, y] = move(points[i]).map((length) => Math.round(length * 10) / 10);
    return {code: city.code, name: city.name, x, y};
  });
}

/** The cities with articles, the largest first, so that a small disc lies on a large one and not below. */
function counted({results, state}, dots) {
  const values = (results.places ?? results.answer.facets)?.city?.values.filter(({count}) => count > 0) ?? [];
  const most = Math.max(FEW, ...values.map(({count}) => count));
  return values
    .map(({value, label, code, count}) => ({value, label: shortName(label), count, dot: dots.find((dot) => dot.code === code || dot.name === value),
      chosen: isChosen(state, {level: 'city', value, code, label})}))
    .filter(({dot}) => dot)
    .map(({dot, ...city}) => ({...city, x: dot.x, y: dot.y, radius: Math.max(SMALLEST, LARGEST * Math.sqrt(city.count / most))}))
    .sort((a, b) => b.count - a.count);
}

function discLink(session, {value, label, count, x, y, radius, chosen}) {
  const change = {province: [], district: [], city: [value], view: 'articles', page: 1};
  const name = session.t('mapCity', {name: label, count: count.toLocaleString('zh-CN')});
  return svg`<a class=${chosen ? 'disc chosen' : 'disc'} href=${session.addressOf({...session.state, ...change})} aria-label=${name}
    @click=${followInside(() => session.go(change))}><title>${name}</title><circle cx=${x} cy=${y} r=${radius}></circle></a>`;
}

/** The largest cities whose names do not run into one another. */
function named(discs, letter) {
  const taken = [];
  return discs.filter(({x, y, radius, label}) => {
    const box = {left: x + radius, right: x + radius + 8 + label.length * letter, top: y - letter / 2, bottom: y + letter / 2};
    const free = taken.every((other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom);
    if (!free || taken.length >= NAMED) return false;
    taken.push(box);
    return true;
  });
}
