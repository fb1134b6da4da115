/** One found article: when and where from, title, the passages that match, places and measures. */
import {html, nothing} from '../../vendor/lit-html/lit-html.js';
import {parseHighlight} from '../highlight.js';
import {pinIcon} from '../icons.js';
import {groupPlaces} from '../places.js';
import {followInside} from './links.js';

const SHOWN_PLACES = 3;
const SHOWN_MEASURES = 6;
const STAND_IN = 28;

export function hitCard(session, hit) {
  return html`<li><article class="hit">
    ${about(session, hit)}
    <h3><a id=${`hit-${hit.id}`} href=${session.addressOf({...session.state, article: hit.id})}
        @click=${followInside(() => session.go({article: hit.id}))}>${title(session, hit)}</a></h3>
    ${hit.subtitle ? html`<p class="subtitle">${hit.subtitle}</p>` : nothing}
    ${passages(hit)}
    ${chips(session, hit)}
    ${session.state.group && hit.story?.size > 1 ? html`<p class="story">${session.t('story', {count: hit.story.size - 1})}</p>` : nothing}
  </article></li>`;
}

/** Date, source and kind of a hit or an article, on one line. */
export function about({t}, {date, dateSource, site, kind}) {
  return html`<p class="about">
    ${date ? html`<time datetime=${date} title=${t(`dateSource.${dateSource ?? 'none'}`)}>${date}</time>`
      : html`<span>${t('noDate')}</span>`}
    ${site ? html`<span>${site}</span>` : nothing}
    ${kind === 'caption' ? html`<span>${t('kind.caption')}</span>` : nothing}
  </p>`;
}

function title({t}, {title: text, highlights, summary}) {
  const highlight = highlights?.title?.[0];
  if (highlight) return marked(highlight);
  return text ?? html`<span class="untitled">${beginning(summary) || t('noTitle')}</span>`;
}

/** The first words of a text, in place of a title: up to the first full stop, at most 28 characters. */
export function beginning(text) {
  const first = (text ?? '').trim().split(/[。！？\n]/)[0];
  return first.length > STAND_IN ? `${first.slice(0, STAND_IN)}…` : first;
}

/** The passages that match, or how the text begins where none does. */
function passages({highlights, summary}) {
  const body = highlights?.body ?? [];
  if (body.length === 0) return summary ? html`<p class="passages">${summary}</p>` : nothing;
  return html`<p class="passages">${body.map((passage) => html`<span>${marked(passage)}</span>`)}</p>`;
}

function marked(highlight) {
  return parseHighlight(highlight).map((piece) => (piece.marked ? html`<mark>${piece.text}</mark>` : piece.text));
}

function chips(session, hit) {
  const places = groupPlaces(hit.places ?? []);
  const measures = wantedFirst(session, hit.measures ?? []);
  if (places.length + measures.length === 0) return nothing;
  return html`<ul class="chips">
    ${places.slice(0, SHOWN_PLACES).map((place) => html`<li>${placeChip(session, place)}</li>`)}
    ${places.length > SHOWN_PLACES ? html`<li class="rest" title=${places.slice(SHOWN_PLACES).map((place) => place.label).join('、')}>+${places.length - SHOWN_PLACES}</li>` : nothing}
    ${measures.slice(0, SHOWN_MEASURES).map((measure) => html`<li>${measureChip(session, measure)}</li>`)}
    ${measures.length > SHOWN_MEASURES ? html`<li class="rest" title=${measures.slice(SHOWN_MEASURES).map((key) => session.taxonomy.label(key, session.language)).join('、')}>
      <span aria-hidden="true">+${measures.length - SHOWN_MEASURES}</span>
      <span class="unseen">${session.t('moreMeasures', {count: measures.length - SHOWN_MEASURES})}</span></li>` : nothing}
  </ul>`;
}

/** Measures that the search asks for stand first, so that they are not among those left out. */
function wantedFirst({state, results}, measures) {
  const wanted = new Set([...state.measure, ...(results.answer?.understood?.measures ?? [])]);
  return [...measures.filter((key) => wanted.has(key)), ...measures.filter((key) => !wanted.has(key))];
}

export function placeChip(session, place) {
  const {t} = session;
  const text = place.districts.length === 0 ? place.label
    : place.districts.length === 1 ? `${place.label} ${place.districts[0]}`
      : t('districts', {name: place.label, count: place.districts.length});
  return html`<button class="chip place" title=${t('byPlace', {name: place.label})}
      @click=${() => session.go({province: [], city: [], district: [], [place.level]: [place.value], article: '', page: 1})}>
      ${pinIcon()}${text}</button>`;
}

export function measureChip(session, key) {
  const {t, taxonomy, language, state} = session;
  const name = taxonomy.label(key, language);
  return html`<button class="chip measure" data-group=${taxonomy.groupOf(key)} title=${t('byMeasure', {name})}
      aria-pressed=${state.measure.includes(key)}
      @click=${() => session.go({measure: [...new Set([...state.measure, key])], article: '', page: 1})}>${name}</button>`;
}
