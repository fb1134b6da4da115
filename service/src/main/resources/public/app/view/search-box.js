/** The search box. It searches on Enter or the button, and never while an input method is composing. */
import {html, nothing} from '../../vendor/lit-html/lit-html.js';
import {live} from '../../vendor/lit-html/directives/live.js';
import {closeIcon, searchIcon} from '../icons.js';

const SCOPES = ['all', 'title', 'body'];

export function searchBox(session) {
  const {state, t} = session;
  return html`
    <form class="search" role="search" action="." @submit=${(event) => submit(event, session)}>
      <div class="field">
        ${searchIcon()}
        <label class="unseen" for="query">${t('searchLabel')}</label>
        <input id="query" name="q" type="search" enterkeyhint="search" autocomplete="off" autocapitalize="off"
            spellcheck="false" maxlength="2000" placeholder=${t('searchPlaceholder')} .value=${live(typed(session))}
            @input=${(event) => session.show({typed: event.target.value})} @keydown=${keepComposing}>
        ${typed(session) ? html`<button type="button" class="quiet square" aria-label=${t('clear')}
            @click=${() => clear(session)}>${closeIcon()}</button>` : nothing}
        <label class="unseen" for="scope">${t('scope')}</label>
        <select id="scope" name="in" .value=${live(state.in)} @change=${(event) => session.go({in: event.target.value, article: ''})}>
          ${SCOPES.map((scope) => html`<option value=${scope} ?selected=${scope === state.in}>${t(`in.${scope}`)}</option>`)}
        </select>
      </div>
      <button class="primary">${t('searchButton')}</button>
    </form>`;
}

/** What stands in the box: what was typed and not yet searched, else what is searched. */
function typed({ui, state}) {
  return ui.typed ?? state.q;
}

function submit(event, session) {
  event.preventDefault();
  const q = event.target.elements.q.value.trim();
  session.ui = {...session.ui, typed: undefined};
  session.go({q, article: '', page: 1, understand: q === session.state.q ? session.state.understand : true});
}

/** Enter that ends a composition takes the characters over; it must not search for them yet. */
function keepComposing(event) {
  if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
}

function clear(session) {
  session.show({typed: ''});
  document.getElementById('query').focus();
}
