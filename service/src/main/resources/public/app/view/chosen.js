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
export function facetLabel({taxonomy, language, results, t}, facet, value) {
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
  if (!state.understand) {
    return html`<p class="understood">${t('understoodOff')}
      <button class="link" @click=${() => session.go({understand: true})}>${t('understoodOn')}</button></p>`;
  }
  const parts = understoodParts(session, results.answer.understood);
  if (parts.length === 0) return nothing;
  return html`<div class="understood"><span id="understood-label">${t('understood')}</span>
    <ul aria-labelledby="understood-label">${parts.map((part) => html`<li>${understoodChip(session, part, parts.length === 1)}</li>`)}</ul>
    ${parts.length > 1 ? html`<button class="link" @click=${() => session.go({understand: false})}>${t('understoodDrop')}</button>` : nothing}
    <span class="hint">${t('understoodHint')}</span></div>`;
}

/** A click makes what was understood a filter; the cross drops it. Several are dropped together, as the service takes them. */
function understoodChip(session, {name, change}, alone) {
  const {t} = session;
  return html`<span class="chip dashed"><button class="bare" title=${t('byMeasure', {name})} @click=${() => session.go(change)}>${name}</button>
    ${alone ? html`<button class="bare" aria-label=${t('drop', {name})} @click=${() => session.go({understand: false})}>${closeIcon()}</button>` : nothing}</span>`;
}

/** The places, measures and days that were read out of the query, each with the filter that it stands for. */
function understoodParts({state, taxonomy, language, t}, understood) {
  if (!understood) return [];
  const {places = [], measures = [], from, to} = understood;
  return [
    ...places.map((place) => ({name: place.district ?? place.city ?? place.province, change: placeFilter(place)})),
    ...measures.map((key) => ({name: taxonomy.label(key, language), change: {measure: [...new Set([...state.measure, key])]}})),
    ...(from || to ? [{name: rangeText(t, from, to), change: {from: from ?? '', to: to ?? ''}}] : []),
  ];
}

function placeFilter({province, city, district, code}) {
  const none = {province: [], city: [], district: []};
  if (district) return {...none, district: [code]};
  return city ? {...none, city: [city]} : {...none, province: [province]};
}
