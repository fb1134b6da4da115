/**
 * The search box with its suggestions. It searches on Enter, the button or a chosen suggestion; while an input method
 * is composing it neither searches nor asks for suggestions, as half a syllable is no query.
 */
import {html, nothing} from '../../vendor/lit-html/lit-html.js';
import {live} from '../../vendor/lit-html/directives/live.js';
import {closeIcon, documentIcon, pinIcon, searchIcon, tagIcon} from '../icons.js';

const SCOPES = ['all', 'title', 'body'];
const ICONS = {place: pinIcon, measure: tagIcon, title: documentIcon};
/** The key code of every key that an input method swallows, also in browsers that end the composition first. */
const SWALLOWED = 229;

export function searchBox(session) {
  const {t, suggestions} = session;
  const typed = session.ui.typed ?? session.state.q;
  return html`
    <form class="search" role="search" action="." @submit=${(event) => submit(event, session)}>
      <div class="field">
        ${searchIcon()}
        <label class="unseen" for="query">${t('searchLabel')}</label>
        <input id="query" name="q" type="text" role="combobox" aria-autocomplete="list" aria-controls="suggestions"
            aria-expanded=${suggestions.open} aria-activedescendant=${suggestions.active >= 0 ? `suggestion-${suggestions.active}` : nothing}
            enterkeyhint="search" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="2000"
            placeholder=${t('searchPlaceholder')} .value=${live(typed)}
            @input=${(event) => type(event, session)} @compositionend=${(event) => suggestions.ask(event.target.value)}
            @keydown=${(event) => press(event, session)} @blur=${() => suggestions.close()}>
        ${typed ? html`<button type="button" class="quiet square" aria-label=${t('clear')}
            @click=${() => clear(session)}>${closeIcon()}</button>` : nothing}
        ${scope(session)}
        ${suggestionList(session)}
      </div>
      <button class="primary">${t('searchButton')}</button>
    </form>`;
}

function scope(session) {
  const {state, t} = session;
  return html`<label class="unseen" for="scope">${t('scope')}</label>
    <select id="scope" name="in" @change=${(event) => session.go({in: event.target.value, article: '', page: 1})}>
      ${SCOPES.map((name) => html`<option value=${name} .selected=${live(name === state.in)}>${t(`in.${name}`)}</option>`)}
    </select>`;
}

function suggestionList(session) {
  const {t, suggestions} = session;
  return html`<ul id="suggestions" class="suggestions" role="listbox" aria-label=${t('suggestions')} ?hidden=${!suggestions.open}>
    ${suggestions.items.map(({text, kind, count}, i) => html`<li id=${`suggestion-${i}`} role="option" aria-selected=${i === suggestions.active}
        @pointerdown=${(event) => pick(event, session, text)}>
      ${(ICONS[kind] ?? searchIcon)()}<span class="label">${text}</span>
      <span class="number">${count > 0 && kind !== 'title' ? t('count', {count: count.toLocaleString('zh-CN')}) : nothing}</span></li>`)}
  </ul>`;
}

function type(event, session) {
  session.show({typed: event.target.value});
  if (!event.isComposing) session.suggestions.ask(event.target.value);
}

function press(event, session) {
  const {suggestions} = session;
  if (event.isComposing || event.keyCode === SWALLOWED) {
    if (event.key === 'Enter') event.preventDefault();
    return;
  }
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    if (!suggestions.open) return;
    event.preventDefault();
    suggestions.move(event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Escape' && suggestions.open) {
    event.preventDefault();
    suggestions.close();
  } else if (event.key === 'Enter' && suggestions.chosen) {
    event.preventDefault();
    search(session, suggestions.chosen.text);
  }
}

/** On pointerdown, before the box loses the focus and the list goes away. */
function pick(event, session, text) {
  if (event.button !== 0) return;
  event.preventDefault();
  search(session, text);
}

function submit(event, session) {
  event.preventDefault();
  search(session, event.target.elements.q.value.trim());
}

function search(session, q) {
  session.suggestions.close();
  session.ui = {...session.ui, typed: undefined};
  const changed = q !== session.state.q;
  session.go({q, article: '', page: 1, ...(changed ? {understand: true, ignore: []} : {})});
}

function clear(session) {
  session.suggestions.close();
  session.show({typed: ''});
  document.getElementById('query').focus();
}
