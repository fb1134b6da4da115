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
  if (state.from || state.to) chips.push({name: rangeLabel(session), change: {from: '', to: ''}});
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

function rangeLabel({state, t}) {
  const {from, to} = state;
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
  const names = understoodNames(session, results.answer.understood);
  if (names.length === 0) return nothing;
  return html`<div class="understood"><span id="understood-label" title=${t('understoodHint')}>${t('understood')}</span>
    <ul aria-labelledby="understood-label">${names.map((name) => html`<li><button class="chip dashed"
      aria-label=${t('drop', {name})} @click=${() => session.go({understand: false})}>${name}${closeIcon()}</button></li>`)}</ul>
    <span class="hint">${t('understoodHint')}</span></div>`;
}

function understoodNames({taxonomy, language, t}, understood) {
  if (!understood) return [];
  const {places = [], measures = [], from, to} = understood;
  const days = from && to ? [from === to ? from : t('range', {from, to})] : from ? [t('rangeFrom', {from})] : to ? [t('rangeTo', {to})] : [];
  return [
    ...places.map((place) => place.district ?? place.city ?? place.province),
    ...measures.map((key) => taxonomy.label(key, language)),
    ...days,
  ];
}
