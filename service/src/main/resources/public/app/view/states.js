/** What stands in place of results: while they come, when there are none, when something failed. Each says what to do. */
import {html, nothing} from '../../vendor/lit-html/lit-html.js';
import {hasFilters, withoutFilters} from '../address.js';
import {emptyIcon} from '../icons.js';

export function skeletons() {
  return html`<div class="skeletons" aria-hidden="true">${[1, 2, 3, 4].map(() => html`
    <div class="hit skeleton"><i class="short"></i><i class="wide"></i><i></i><i class="half"></i></div>`)}</div>`;
}

export function emptyState(session) {
  const {state, t} = session;
  const untouched = !state.q && !hasFilters(state) && state.page === 1;
  if (untouched) return html`<div class="empty">${emptyIcon()}<p>${t('emptyAll')}</p></div>`;
  return html`<div class="empty">
    ${emptyIcon()}
    <h3>${t('emptyTitle')}</h3>
    <p>${t('emptyAdvice')}</p>
    <ul>
      ${state.q ? html`<li>${t('emptyFewerWords')}</li>` : nothing}
      ${state.from || state.to ? way(t('emptyAnyTime'), () => session.go({from: '', to: ''})) : nothing}
      ${hasFilters(state) ? way(t('emptyDropFilters'), () => session.go(withoutFilters(state))) : nothing}
      ${state.in !== 'all' ? way(t('emptyAllFields'), () => session.go({in: 'all'})) : nothing}
    </ul></div>`;
}

function way(text, go) {
  return html`<li><button class="link" @click=${go}>${text}</button></li>`;
}

export function errorState(session, error) {
  const {t} = session;
  return html`<div class="empty" role="alert">
    <h3>${t('errorTitle')}</h3>
    <p>${reason(t, error)}</p>
    <p class="ways"><button class="primary" @click=${() => session.retry()}>${t('retry')}</button>
      <button class="plain" @click=${() => session.startOver()}>${t('startOver')}</button></p></div>`;
}

function reason(t, {status, message}) {
  if (status === 0) return t('errorOffline');
  if (status === 503 || status === 429) return t('errorBusy');
  if (status === 400) return t('errorRequest', {detail: message});
  return t('errorOther', {status, detail: message});
}
