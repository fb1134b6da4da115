/** The whole page: masthead, then either the results with their facets or one article. */
import {html, nothing} from '../../vendor/lit-html/lit-html.js';
import {searchParameters} from '../address.js';
import {articleView} from './article.js';
import {facetPanel, filterSheet} from './facets.js';
import {masthead} from './masthead.js';
import {resultList} from './results.js';

export function page(session) {
  const {state, t} = session;
  return html`
    <a class="skip" href="#main" @click=${skip}>${t('skip')}</a>
    ${masthead(session)}
    <main id="main" class=${state.article ? 'main reading' : 'main'} tabindex="-1">
      ${state.article ? articleView(session) : resultsWithFacets(session)}
    </main>
    ${footer(session)}
    <p class="unseen" role="status" aria-live="polite">${announcement(session)}</p>`;
}

function resultsWithFacets(session) {
  return html`
    ${session.front ? nothing : html`<h1 class="unseen">${[session.state.q, session.t('results')].filter(Boolean).join(' · ')}</h1>`}
    <aside class="side" aria-label=${session.t('filters')}>${facetPanel(session)}</aside>
    ${resultList(session)}
    ${filterSheet(session)}`;
}

function footer({t, state}) {
  return html`<footer class="foot"><p>${t('footer')}</p>
    <p><a href=${`api/v1/search?${searchParameters(state)}`}>${t('asJson')}</a></p></footer>`;
}

function announcement({state, results, article, t}) {
  if (state.article) return article.status === 'loading' ? t('articleLoading') : nothing;
  if (results.status === 'loading') return t('loading');
  return results.status === 'ready' ? t('countStatus', {count: results.answer.total.value}) : nothing;
}

function skip(event) {
  event.preventDefault();
  document.getElementById('main').focus();
}
