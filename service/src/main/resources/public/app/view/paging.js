/** Links to the other pages of a result. */
import {html, nothing} from '../../vendor/lit-html/lit-html.js';
import {LAST_PAGE, PAGE_SIZE} from '../address.js';
import {followInside} from './links.js';

export function paging(session) {
  const {results, state, t} = session;
  const pages = Math.ceil(results.answer.total.value / PAGE_SIZE);
  const last = Math.min(pages, LAST_PAGE);
  if (last <= 1) return nothing;
  return html`<nav class="paging" aria-label=${t('pages')}>
    ${state.page > 1 ? step(session, state.page - 1, t('previous'), 'prev') : nothing}
    <ol>${pageNumbers(state.page, last).map((page) => html`<li>${page === null ? html`<span class="gap">…</span>`
      : link(session, page)}</li>`)}</ol>
    ${state.page < last ? step(session, state.page + 1, t('next'), 'next') : nothing}
    ${pages > LAST_PAGE && state.page === LAST_PAGE ? html`<p>${t('lastHits')}</p>` : nothing}
  </nav>`;
}

function step(session, page, text, rel) {
  return html`<a class="step" rel=${rel} href=${session.addressOf({...session.state, page})}
      @click=${followInside(() => session.go({page}))}>${text}</a>`;
}

function link(session, page) {
  return html`<a href=${session.addressOf({...session.state, page})} aria-label=${session.t('pageNumber', {page})}
      aria-current=${page === session.state.page ? 'page' : nothing} @click=${followInside(() => session.go({page}))}>${page}</a>`;
}

/** The first, the last and those around the current page; null stands for a gap: 1 … 6 7 8 … 20. */
export function pageNumbers(current, last) {
  const shown = [...new Set([1, current - 1, current, current + 1, last])].filter((page) => page >= 1 && page <= last)
    .sort((a, b) => a - b);
  return shown.flatMap((page, i) => (i > 0 && page - shown[i - 1] > 1 ? [null, page] : [page]));
}
