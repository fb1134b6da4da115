/**
 * What is searched for, as a value, and its two written forms: the page's address and the API's parameters.
 *
 * The address holds everything that makes the page look as it does, so that sharing it, back and forward work.
 * Values that make no sense in an address (typed by hand, cut in a mail) are left out, never an error.
 */

const LISTS = ['province', 'city', 'district', 'measure', 'site', 'kind'];
const CHOICES = {
  in: ['all', 'title', 'body'],
  measureMode: ['any', 'all'],
  undated: ['exclude', 'include'],
  sort: ['', 'relevance', 'newest', 'oldest'],
  view: ['articles', 'map'],
};
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const LAST_HIT = 10000;
/** Values of a facet that the service lists at most: enough for every city, not for every district. */
const MOST_VALUES = '500';

export const PAGE_SIZE = 10;
export const LAST_PAGE = LAST_HIT / PAGE_SIZE;

export const EVERYTHING = Object.freeze({
  q: '', in: 'all', province: [], city: [], district: [], measure: [], measureMode: 'any', site: [], kind: [],
  from: '', to: '', undated: 'exclude', sort: '', page: 1, understand: true, ignore: [], group: false, view: 'articles', article: '',
});

/** Reads an address's query part, such as `?q=减租&city=南京市&page=2`. */
export function readAddress(search) {
  const parameters = new URLSearchParams(search);
  const state = {...EVERYTHING, q: (parameters.get('q') ?? '').slice(0, 2000), article: parameters.get('article') ?? ''};
  for (const name of [...LISTS, 'ignore']) {
    state[name] = [...new Set(parameters.getAll(name).map((value) => value.trim()).filter(Boolean))];
  }
  for (const [name, choices] of Object.entries(CHOICES)) {
    if (choices.includes(parameters.get(name))) state[name] = parameters.get(name);
  }
  for (const name of ['from', 'to']) {
    if (DATE.test(parameters.get(name) ?? '')) state[name] = parameters.get(name);
  }
  const page = Number(parameters.get('page'));
  if (Number.isInteger(page) && page >= 1) state.page = Math.min(page, LAST_PAGE);
  state.understand = parameters.get('understand') !== 'false';
  state.group = parameters.get('group') === 'story';
  return state;
}

/** Writes the query part of the address that {@link readAddress} reads back; empty when nothing is asked for. */
export function writeAddress(state) {
  const parameters = filterParameters(state);
  if (state.sort) parameters.set('sort', state.sort);
  if (state.page > 1) parameters.set('page', state.page);
  if (state.group) parameters.set('group', 'story');
  if (state.view !== EVERYTHING.view) parameters.set('view', state.view);
  if (state.article) parameters.set('article', state.article);
  const written = parameters.toString();
  return written ? `?${written}` : '';
}

/** The parameters that say which articles match: shared by search, analytics and export. */
export function filterParameters(state) {
  const parameters = new URLSearchParams();
  if (state.q) parameters.set('q', state.q);
  if (state.in !== EVERYTHING.in) parameters.set('in', state.in);
  for (const name of LISTS) {
    for (const value of state[name]) parameters.append(name, value);
  }
  if (state.measureMode === 'all' && state.measure.length > 1) parameters.set('measureMode', 'all');
  if (state.from) parameters.set('from', state.from);
  if (state.to) parameters.set('to', state.to);
  if (state.undated === 'include' && (state.from || state.to)) parameters.set('undated', 'include');
  if (!state.understand) parameters.set('understand', 'false');
  for (const value of state.ignore) parameters.append('ignore', value);
  return parameters;
}

/** The parameters of a search for one page of hits with all the facets that the page shows. */
export function searchParameters(state) {
  const parameters = filterParameters(state);
  if (state.sort) parameters.set('sort', state.sort);
  parameters.set('page', state.page);
  parameters.set('size', PAGE_SIZE);
  if (state.group) parameters.set('group', 'story');
  parameters.set('facets', 'province,city,district,measure,date,site,kind');
  parameters.set('facetSize', MOST_VALUES);
  return parameters;
}

/** The parameters that count the districts of one city, of which the main answer may list the most frequent alone. */
export function districtParameters(state, city) {
  const parameters = filterParameters({...state, province: [], city: [city], district: []});
  parameters.set('size', '0');
  parameters.set('facets', 'district');
  parameters.set('facetSize', MOST_VALUES);
  return parameters;
}

/** The parameters that count places as if none was chosen, so that a person can change the choice. */
export function placeParameters(state) {
  const parameters = filterParameters({...state, province: [], city: [], district: []});
  parameters.set('size', '0');
  parameters.set('facets', 'province,city,district');
  parameters.set('facetSize', MOST_VALUES);
  return parameters;
}

export function hasFilters(state) {
  return LISTS.some((name) => state[name].length > 0) || Boolean(state.from || state.to);
}

export function hasPlace(state) {
  return state.province.length + state.city.length + state.district.length > 0;
}

/** Whether this is the front page: nothing asked for, nothing opened. */
export function isFront(state) {
  return !state.q && !hasFilters(state) && !state.article && state.page === 1 && state.view === 'articles';
}

/** The same search without any filter. */
export function withoutFilters(state) {
  return {...EVERYTHING, q: state.q, in: state.in, sort: state.sort, understand: state.understand,
    ignore: state.ignore, group: state.group, view: state.view};
}
