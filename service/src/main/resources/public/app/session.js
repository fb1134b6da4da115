/**
 * The page's one state: what is searched for (in the address), what the service answered, and what is open on screen.
 * Views read it and call its verbs; each change ends in one call of `onChange`.
 */
import {ApiError, get} from './api.js';
import {EVERYTHING, districtParameters, hasPlace, isFront, placeParameters, readAddress, searchParameters, writeAddress} from './address.js';
import {translator} from './messages.js';
import {Suggestions} from './suggestions.js';
import {Taxonomy} from './taxonomy.js';

const CACHED_ANSWERS = 30;

export class Session {
  #onChange;
  #searching = null;
  #opening = null;
  #answers = new Map();
  #offersSimilar = true;

  constructor(onChange) {
    this.#onChange = onChange;
    this.state = readAddress(location.search);
    this.language = firstLanguage();
    this.t = translator(this.language);
    this.taxonomy = new Taxonomy();
    this.results = {status: 'loading', answer: null, places: null, error: null};
    this.article = {status: 'none', value: null, error: null, similar: []};
    this.cities = {status: 'none', list: []};
    this.suggestions = new Suggestions(onChange);
    this.ui = {};
  }

  start() {
    history.scrollRestoration = 'manual';
    addEventListener('popstate', () => this.#returnTo());
    this.#loadTaxonomy();
    this.#load(true);
  }

  /** Changes what is searched for and goes there; a change of anything but page and view starts at page 1. */
  go(change, {replace = false} = {}) {
    const turnsPage = 'page' in change || 'article' in change || 'view' in change;
    const state = {...this.state, ...(turnsPage ? {} : {page: 1}), ...change};
    const address = this.addressOf(state);
    if (new URL(address, location.href).search === location.search) {
      this.#load(false);
      return;
    }
    keepScroll();
    history[replace ? 'replaceState' : 'pushState']({scroll: 0, fromResults: !this.state.article}, '', address);
    const moved = state.article !== this.state.article || state.page !== this.state.page || state.view !== this.state.view;
    this.state = state;
    this.#load(false);
    if (moved) scrollTo(0, 0);
  }

  /** The address that shows `state`, with the page's language. */
  addressOf(state) {
    const query = new URLSearchParams(writeAddress(state));
    if (this.language === 'en') query.set('lang', 'en');
    return query.size > 0 ? `?${query}` : location.pathname;
  }

  /** Goes back to the results: by the browser's history where the article was opened from there. */
  leaveArticle() {
    if (history.state?.fromResults) history.back();
    else this.go({article: ''});
  }

  startOver() {
    this.go({...EVERYTHING});
  }

  retry() {
    this.#answers.clear();
    this.#load(false);
  }

  /** Completes the districts of a city whose branch is opened, where the answer could not list all. */
  async openCity({value, code}) {
    const {results} = this;
    if (!(results.places?.district?.other > 0) || results.completed?.has(code)) return;
    results.completed = new Set([...(results.completed ?? []), code]);
    try {
      const {facets} = await get('search', districtParameters(this.state, value));
      const {district} = results.places;
      const known = new Set(district.values.map((entry) => entry.code));
      const values = [...district.values, ...facets.district.values.filter((entry) => !known.has(entry.code))];
      results.places = {...results.places, district: {...district, values}};
      this.#onChange();
    } catch (error) {
      results.completed.delete(code);
      if (!(error instanceof ApiError)) throw error;
    }
  }

  /** Changes something that is only on screen and not worth an address. */
  show(change) {
    this.ui = {...this.ui, ...change};
    this.#onChange();
  }

  speak(language) {
    this.language = language;
    this.t = translator(language);
    remember('fugong.language', language);
    history.replaceState(history.state, '', this.addressOf(this.state));
    this.#onChange();
  }

  #returnTo() {
    const wasOpen = this.state.article;
    this.state = readAddress(location.search);
    this.ui = {...this.ui, typed: undefined};
    this.#load(true);
    const scroll = history.state?.scroll ?? 0;
    scrollTo(0, scroll);
    if (wasOpen && !this.state.article) document.getElementById(`hit-${wasOpen}`)?.focus({preventScroll: true});
  }

  #load(mayReuse) {
    if (this.state.article) this.#open(this.state.article);
    else this.#opening?.abort();
    if (!this.state.article || !this.results.answer) this.#search(mayReuse);
    if (this.state.view === 'map') this.#loadCities();
    this.#onChange();
  }

  async #search(mayReuse) {
    this.#searching?.abort();
    const request = new AbortController();
    this.#searching = request;
    const key = String(searchParameters(this.state));
    const known = mayReuse ? this.#answers.get(key) : undefined;
    if (known) {
      this.results = known;
      return;
    }
    this.results = {...this.results, status: 'loading', error: null};
    const results = await this.#ask(request.signal);
    if (request.signal.aborted) return;
    this.results = results;
    if (results.status === 'ready') this.#keep(key, results);
    this.#onChange();
  }

  async #ask(signal) {
    try {
      const answer = get('search', searchParameters(this.state), signal);
      const places = hasPlace(this.state) ? get('search', placeParameters(this.state), signal) : answer;
      return {status: 'ready', answer: await answer, places: (await places).facets, error: null};
    } catch (error) {
      if (!(error instanceof ApiError) && error.name !== 'AbortError') throw error;
      return {status: 'error', answer: null, places: null, error};
    }
  }

  #keep(key, results) {
    this.#answers.delete(key);
    this.#answers.set(key, results);
    if (this.#answers.size > CACHED_ANSWERS) this.#answers.delete(this.#answers.keys().next().value);
  }

  async #open(id) {
    if (this.article.value?.id === id && this.article.status === 'ready') return;
    this.#opening?.abort();
    const request = new AbortController();
    this.#opening = request;
    this.article = {status: 'loading', value: null, error: null, similar: []};
    try {
      const value = await get(`articles/${encodeURIComponent(id)}`, null, request.signal);
      this.article = {status: 'ready', value, error: null, similar: []};
    } catch (error) {
      if (error.name === 'AbortError') return;
      if (!(error instanceof ApiError)) throw error;
      this.article = {status: 'error', value: null, error, similar: []};
    }
    this.ui = {...this.ui, evidence: null, evidenceType: null};
    this.#onChange();
    if (this.article.status === 'ready') this.#findSimilar(id, request.signal);
  }

  /** Similar articles are an extra: where the service has none to offer, the page shows none. */
  async #findSimilar(id, signal) {
    if (!this.#offersSimilar) return;
    try {
      const answer = await get(`articles/${encodeURIComponent(id)}/similar`, 'size=4', signal);
      this.article = {...this.article, similar: answer.hits ?? answer};
      this.#onChange();
    } catch (error) {
      if (!(error instanceof ApiError) && error.name !== 'AbortError') throw error;
      if (error.status === 404) this.#offersSimilar = false;
    }
  }

  /** Where the cities lie, once, when a map is first wanted. */
  async #loadCities() {
    if (this.cities.status === 'loading' || this.cities.status === 'ready') return;
    this.cities = {status: 'loading', list: []};
    try {
      this.cities = {status: 'ready', list: await get('places', 'level=city&size=5000')};
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.cities = {status: 'error', list: []};
    }
    this.#onChange();
  }

  async #loadTaxonomy() {
    try {
      const {groups} = await get('taxonomy');
      this.taxonomy = new Taxonomy(groups);
      this.#onChange();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  }

  get front() {
    return isFront(this.state);
  }
}

/** The language that the address asks for, else the one chosen earlier, else Chinese. */
function firstLanguage() {
  const asked = new URLSearchParams(location.search).get('lang') ?? recall('fugong.language');
  return asked === 'en' ? 'en' : 'zh';
}

function keepScroll() {
  history.replaceState({...history.state, scroll: scrollY}, '');
}

export function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch (error) {
    return null;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch (error) {
    // storage may be switched off: then it holds until the page is left
  }
}
