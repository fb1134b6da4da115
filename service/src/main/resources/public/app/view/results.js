/** The results: how many, in which order, under which conditions; then the hits and the pages. */
import {html, nothing} from '../../vendor/lit-html/lit-html.js';
import {live} from '../../vendor/lit-html/directives/live.js';
import {repeat} from '../../vendor/lit-html/directives/repeat.js';
import {filterIcon} from '../icons.js';
import {chosenFilters, understoodChips} from './chosen.js';
import {histogram} from './histogram.js';
import {hitCard} from './hit.js';
import {followInside} from './links.js';
import {cityMap} from './map.js';
import {paging} from './paging.js';
import {emptyState, errorState, skeletons} from './states.js';

const VIEWS = ['articles', 'map'];
const SORTS = ['relevance', 'newest', 'oldest'];

export function resultList(session) {
  const {results, t} = session;
  return html`
    <section class="results" aria-labelledby="results-title" aria-busy=${results.status === 'loading'}>
      <h2 id="results-title" class="unseen">${t('results')}</h2>
      ${toolbar(session)}
      ${chosenFilters(session)}
      ${results.status === 'error' ? errorState(session, results.error) : answerOf(session)}
    </section>`;
}

function answerOf(session) {
  const {results, state} = session;
  const {answer} = results;
  if (!answer) return skeletons();
  return html`
    ${understoodChips(session)}
    ${histogram(session)}
    ${answer.suggestion ? suggestion(session) : nothing}
    ${answer.total.value === 0 ? emptyState(session) : state.view === 'map' ? cityMap(session) : html`
      <ol class=${results.status === 'loading' ? 'hits waiting' : 'hits'} start=${(state.page - 1) * 10 + 1}>
        ${repeat(answer.hits, (hit) => hit.id, (hit) => hitCard(session, hit))}
      </ol>
      ${paging(session)}`}`;
}

function toolbar(session) {
  const {t, state, results} = session;
  return html`
    <div class="toolbar">
      <p class="total">${results.answer ? total(session) : results.status === 'error' ? nothing : t('loading')}</p>
      <button class="plain narrow-only" @click=${() => document.getElementById('filter-sheet').showModal()}>
        ${filterIcon()}${t('filters')}</button>
      <nav class="views" aria-label=${t('views')}>${VIEWS.map((view) => html`<a href=${session.addressOf({...state, view, page: 1})}
        aria-current=${state.view === view ? 'page' : nothing} @click=${followInside(() => session.go({view, page: 1}))}>${t(`view.${view}`)}</a>`)}</nav>
      ${state.view === 'articles' ? ordering(session) : nothing}
    </div>`;
}

/** What changes the list alone. */
function ordering(session) {
  const {t, state} = session;
  const sort = state.sort || (state.q ? 'relevance' : 'newest');
  return html`
      <label class="check"><input type="checkbox" .checked=${live(state.group)}
        @change=${(event) => session.go({group: event.target.checked})}><span>${t('storiesOn')}</span></label>
      <label class="sort"><span class="unseen">${t('sort')}</span>
        <select @change=${(event) => session.go({sort: event.target.value})}>
          ${SORTS.filter((value) => value !== 'relevance' || state.q).map((value) => html`
            <option value=${value} .selected=${value === sort}>${t(`sort.${value}`)}</option>`)}
        </select></label>`;
}

function total({results, t}) {
  const {value, exact} = results.answer.total;
  const count = html`<strong>${t(exact === false ? 'countAbout' : 'count', {count: value.toLocaleString('zh-CN')})}</strong>`;
  return html`${count} <span class="took">${t('took', {ms: results.answer.took})}</span>`;
}

function suggestion(session) {
  const {t, results} = session;
  const q = results.answer.suggestion;
  return html`<p class="suggestion">${t('suggestion')}
    <button class="link" @click=${() => session.go({q})}>${q}</button></p>`;
}
