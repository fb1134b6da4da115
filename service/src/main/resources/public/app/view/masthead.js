/** Name, search box, language and theme; on the front page also what this is and what people look for. */
import {html, nothing} from '../../vendor/lit-html/lit-html.js';
import {EVERYTHING} from '../address.js';
import {moonIcon, sunIcon} from '../icons.js';
import {remember} from '../session.js';
import {followInside} from './links.js';
import {searchBox} from './search-box.js';

const POPULAR = 8;

export function masthead(session) {
  const {front, t} = session;
  return html`
    <header class=${front ? 'masthead front' : 'masthead'}>
      <a class="brand" href=${session.addressOf(EVERYTHING)} title=${t('home')} @click=${followInside(() => session.startOver())}>
        <span class="seal" aria-hidden="true"></span>
        <span class="name">${t('brand')}</span>
      </a>
      ${front ? html`<div class="pitch"><h1>${t('headline')}</h1><p>${t('tagline')}</p></div>` : nothing}
      ${searchBox(session)}
      ${front ? popular(session) : nothing}
      <div class="switches">
        <button class="quiet" lang=${session.language === 'en' ? 'zh-CN' : 'en'} aria-label=${t('otherLanguageLabel')}
            @click=${() => session.speak(session.language === 'en' ? 'zh' : 'en')}>${t('otherLanguage')}</button>
        ${themeSwitch(session)}
      </div>
    </header>`;
}

function themeSwitch(session) {
  const dark = isDark();
  return html`<button class="quiet square" aria-label=${session.t(dark ? 'themeLight' : 'themeDark')}
      @click=${() => chooseTheme(session, dark ? 'light' : 'dark')}>${dark ? sunIcon() : moonIcon()}</button>`;
}

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

function chooseTheme(session, theme) {
  document.documentElement.dataset.theme = theme;
  remember('fugong.theme', theme);
  session.show({});
}

/** The most frequent measures, as they stand in the index, as ways in. */
function popular(session) {
  const {results, t, taxonomy, language} = session;
  const facets = results.answer?.facets;
  const measures = facets?.measure?.values.slice(0, POPULAR) ?? [];
  return html`<div class="popular">
    ${measures.length > 0 ? html`<ul aria-label=${t('popular')}>${measures.map(({value}) => html`<li>
      <a class="chip measure" data-group=${taxonomy.groupOf(value)} href=${session.addressOf({...EVERYTHING, measure: [value]})}
          @click=${followInside(() => session.go({measure: [value]}))}>${taxonomy.label(value, language)}</a></li>`)}</ul>` : nothing}
    ${results.answer?.total.value > 0 ? html`<p class="holdings">${t('holdings', {
      articles: results.answer.total.value.toLocaleString('zh-CN'), cities: facets?.city?.values.length ?? 0})}</p>` : nothing}
  </div>`;
}
