/** The conditions in force as chips that one can drop, and what was understood from the query. */
import {html, nothing} from '../../vendor/lit-html/lit-html.js';
import {hasFilters, withoutFilters} from '../address.js';
import {closeIcon} from '../icons.js';

const FACETS = ['province', 'city', 'district', 'measure', 'site', 'kind'];

export function chosenFilters(session) {
  const {state, t} = session;
  if (!hasFilters(state)) return nothing;
  const chips = FACETS.flatMap((facet) => state[facet].map((value) => ({
    name: facetLabel(session, facet, value), change: {[facet]: state[facet].filter((other) => other !== value)},
  })));
  if (state.from || state.to) chips.push({name: rangeText(t, state.from, state.to), change: {from: '', to: ''}});
  return html`<ul class="chosen" aria-label=${t('chosen')}>
    ${chips.map(({name, change}) => html`<li><button class="chip on" aria-label=${t('drop', {name})}
        @click=${() => session.go(change)}>${name}${closeIcon()}</button></li>`)}
    ${chips.length > 1 ? html`<li><button class="link" @click=${() => session.go(withoutFilters(state))}>${t('dropAll')}</button></li>` : nothing}
  </ul>`;
}

/** The name of a facet's value in the page's language; a division code becomes the division's name where known. */
export function facetLabel(session, facet, value) {
  const {taxonomy, language, results, t} = session;
  if (value.startsWith('-')) return t('without', {name: facetLabel(session, facet, value.slice(1))});
  if (facet === 'measure') return taxonomy.label(value, language);
  if (facet === 'kind') return t(`kind.${value === 'caption' ? 'caption' : 'article'}`);
  const known = [results.places, results.answer?.facets].flatMap((facets) => facets?.[facet]?.values ?? [])
    .find((entry) => entry.value === value || entry.code === value);
  return known?.label ?? value;
}

function rangeText(t, from, to) {
  if (from && to) return from === to ? from : t('range', {from, to});
  return from ? t('rangeFrom', {from}) : t('rangeTo', {to});
}

export function understoodChips(session) {
  const {state, results, t} = session;
  if (!state.q) return nothing;
  const dropped = !state.understand || state.ignore.length > 0;
  const parts = state.understand ? understoodParts(session, results.answer.understood) : [];
  if (parts.length === 0 && !dropped) return nothing;
  return html`<div class="understood">
    <span id="understood-label">${t(parts.length > 0 ? 'understood' : 'understoodOff')}</span>
    ${parts.length > 0 ? html`<ul aria-labelledby="understood-label">${parts.map((part) => html`<li>${understoodChip(session, part)}</li>`)}</ul>` : nothing}
    ${dropped ? html`<button class="link" @click=${() => session.go({understand: true, ignore: []})}>${t('understoodOn')}</button>` : nothing}
    ${parts.length > 0 ? html`<span class="hint">${t('understoodHint')}</span>` : nothing}
  </div>`;
}

/** A click makes what was understood a filter; the cross drops it, and its words are searched as words. */
function understoodChip(session, {name, ignore, change}) {
  const {state, t} = session;
  return html`<span class="chip dashed"><button class="bare" title=${t('byMeasure', {name})} @click=${() => session.go(change)}>${name}</button>
    <button class="bare" aria-label=${t('drop', {name})} @click=${() => session.go({ignore: [...state.ignore, ignore]})}>${closeIcon()}</button></span>`;
}

/** The places, measures and days that were read out of the query: how each is dropped, and the filter that it stands for. */
function understoodParts({state, taxonomy, language, t}, understood) {
  if (!understood) return [];
  const {places = [], measures = [], from, to} = understood;
  return [
    ...places.map((place) => ({name: place.district ?? place.city ?? place.province, ignore: place.code, change: placeFilter(place)})),
    ...measures.map((key) => ({name: taxonomy.label(key, language), ignore: key,
      change: {measure: [...new Set([...state.measure, key])]}})),
    ...(from || to ? [{name: rangeText(t, from, to), ignore: 'date', change: {from: from ?? '', to: to ?? ''}}] : []),
  ];
}

function placeFilter({province, city, district, code}) {
  const none = {province: [], city: [], district: []};
  if (district) return {...none, district: [code]};
  return city ? {...none, city: [city]} : {...none, province: [province]};
}
