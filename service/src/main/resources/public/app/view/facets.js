/** The filters: places as a tree, measures by group, source, kind. Beside the results on a wide screen, a sheet on a narrow one. */
import {html, nothing} from '../../vendor/lit-html/lit-html.js';
import {live} from '../../vendor/lit-html/directives/live.js';
import {repeat} from '../../vendor/lit-html/directives/repeat.js';
import {chevronIcon, closeIcon} from '../icons.js';
import {filterTree, isChosen, placeTree} from '../places.js';
import {labelIn} from '../taxonomy.js';

const SHOWN = 8;

export function facetPanel(session, where = 'side') {
  const {results} = session;
  const facets = results.answer?.facets;
  if (!facets) return results.status === 'error' ? nothing : html`<div class="facets skeletons" aria-hidden="true">
    ${[1, 2].map(() => html`<div class="skeleton"><i class="half"></i><i></i><i></i><i></i><i></i></div>`)}</div>`;
  return html`<div class="facets">
    ${placeFacet(session, where)}
    ${measureFacet(session, where)}
    ${plainFacet(session, where, 'site')}
    ${plainFacet(session, where, 'kind')}
  </div>`;
}

/** The filters as a dialog of their own, which a narrow screen opens. */
export function filterSheet(session) {
  const {t, results} = session;
  const close = () => document.getElementById('filter-sheet').close();
  return html`<dialog id="filter-sheet" class="sheet" aria-label=${t('filters')} @click=${(event) => {
    if (event.target.id === 'filter-sheet') close();
  }}>
    <div class="sheet-head"><h2>${t('filters')}</h2>
      <button class="quiet square" aria-label=${t('close')} @click=${close}>${closeIcon()}</button></div>
    <div class="sheet-body">${facetPanel(session, 'sheet')}</div>
    <div class="sheet-foot"><button class="primary" @click=${close}>
      ${t('filtersDone', {count: results.answer?.total.value.toLocaleString('zh-CN') ?? '…'})}</button></div>
  </dialog>`;
}

function placeFacet(session, where) {
  const {t, results, ui} = session;
  const tree = placeTree(results.places ?? results.answer.facets);
  if (tree.length === 0) return nothing;
  const wanted = (ui.placeFilter ?? '').trim();
  const found = filterTree(tree, wanted);
  return html`<fieldset class="facet">
    <legend>${t('place')}</legend>
    <input class="find" type="search" aria-label=${t('placeFilter')} placeholder=${t('placeFilter')}
        .value=${live(ui.placeFilter ?? '')} @input=${(event) => session.show({placeFilter: event.target.value})}>
    ${found.length === 0 ? html`<p class="none">${t('placeNone')}</p>`
      : shortened(session, `${where}-place`, found, (nodes) => branches(session, where, nodes, tree[0].count, wanted))}
  </fieldset>`;
}

function branches(session, where, nodes, most, wanted) {
  return html`<ul class="tree">${repeat(nodes, (node) => node.code || node.value, (node) => branch(session, where, node, most, wanted))}</ul>`;
}

function branch(session, where, node, most, wanted) {
  const {ui, state, t} = session;
  const key = `open-${node.code || node.value}`;
  const open = ui[key] ?? (node.open || holdsChosen(state, node));
  const id = `${where}-${node.level}-${node.code || node.value}`;
  return html`<li>
    <div class="row">
      ${node.children.length > 0 || node.level === 'city' && mayHaveMore(session) ? html`<button class="twist" aria-expanded=${Boolean(open)}
          aria-label=${t(open ? 'collapse' : 'expand', {name: node.label})}
          @click=${() => turn(session, node, key, !open)}>${chevronIcon()}</button>` : html`<span class="twist"></span>`}
      ${option(id, node.label, node.count, most, isChosen(state, node), (checked) => choosePlace(session, node, checked))}
    </div>
    ${open && node.children.length > 0 ? branches(session, where, node.children, most, wanted) : nothing}
  </li>`;
}

function turn(session, node, key, open) {
  session.show({[key]: open});
  if (open && node.level === 'city') session.openCity(node);
}

/** Whether a city without listed districts may have some. */
function mayHaveMore({results}) {
  return results.places?.district?.other > 0;
}

function holdsChosen(state, node) {
  return node.children.some((child) => isChosen(state, child) || holdsChosen(state, child));
}

/** Places of one level widen one another; choosing on another level starts anew, as an article seldom lies in both. */
function choosePlace(session, node, checked) {
  const {state} = session;
  const others = state[node.level].filter((value) => ![node.value, node.code, node.label].includes(value));
  session.go({province: [], city: [], district: [], [node.level]: checked ? [...others, node.value] : others});
}

function measureFacet(session, where) {
  const {t, results, taxonomy, state, language} = session;
  const values = results.answer.facets.measure?.values ?? [];
  if (values.length === 0) return nothing;
  const most = Math.max(...values.map((value) => value.count));
  const groups = taxonomy.groups.length > 0 ? taxonomy.groups
    : [{key: '', label: '', types: values.map(({value, label}) => ({key: value, label}))}];
  return html`<fieldset class="facet">
    <legend>${t('measure')}</legend>
    ${state.measure.length > 1 ? modeSwitch(session, where) : nothing}
    ${groups.map((group) => measureGroup(session, where, group, values, most, language))}
  </fieldset>`;
}

function measureGroup(session, where, group, values, most, language) {
  const {state, t} = session;
  const rows = group.types.map((type) => ({...type, ...values.find((value) => value.value === type.key)}))
    .filter((row) => row.count !== undefined);
  if (rows.length === 0) return nothing;
  const keys = rows.map((row) => row.key);
  const all = keys.every((key) => state.measure.includes(key));
  const name = labelIn(group, language);
  const others = state.measure.filter((key) => !keys.includes(key));
  return html`<div class="group" role="group" aria-label=${name} data-group=${group.key}>
    ${group.label ? html`<button class="group-name" aria-pressed=${all} title=${t('wholeGroup', {name})}
        @click=${() => session.go({measure: all ? others : [...others, ...keys]})}>${name}</button>` : nothing}
    ${repeat(rows, (row) => row.key, (row) => option(`${where}-measure-${row.key}`, labelIn({...row, label: row.label}, language), row.count, most,
      state.measure.includes(row.key), (checked) => session.go({measure: toggled(state.measure, row.key, checked)})))}
  </div>`;
}

function modeSwitch(session, where) {
  const {t, state} = session;
  return html`<div class="mode" role="radiogroup" aria-label=${t('measureMode')}>${['any', 'all'].map((mode) => html`
    <label><input type="radio" name=${`${where}-mode`} .checked=${live(state.measureMode === mode)}
      @change=${() => session.go({measureMode: mode})}><span>${t(`measureMode.${mode}`)}</span></label>`)}</div>`;
}

function plainFacet(session, where, facet) {
  const {t, results, state} = session;
  const values = results.answer.facets[facet]?.values ?? [];
  if (values.length === 0) return nothing;
  const most = values[0].count;
  return html`<fieldset class="facet"><legend>${t(facet)}</legend>
    ${shortened(session, `${where}-${facet}`, values, (shown) => repeat(shown, ({value}) => value, ({value, label, count}) => option(
      `${where}-${facet}-${value}`, facet === 'kind' ? t(`kind.${value}`) : label ?? value, count, most, state[facet].includes(value),
      (checked) => session.go({[facet]: toggled(state[facet], value, checked)}))))}
  </fieldset>`;
}

function option(id, label, count, most, checked, choose) {
  return html`<label class="option" for=${id}>
    <input id=${id} type="checkbox" .checked=${live(checked)} @change=${(event) => choose(event.target.checked)}>
    <span class="label">${label}</span><span class="number">${count.toLocaleString('zh-CN')}</span>
    <svg class="share" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect width=${most > 0 ? (100 * Math.min(count, most)) / most : 0} height="1"></rect></svg>
  </label>`;
}

/** The first few of a long list, and a button for the others. */
function shortened(session, key, values, list) {
  const {t, ui} = session;
  const whole = ui[`all-${key}`];
  if (values.length <= SHOWN + 2) return list(values);
  return html`${list(whole ? values : values.slice(0, SHOWN))}
    <button class="link more" aria-expanded=${Boolean(whole)} @click=${() => session.show({[`all-${key}`]: !whole})}>
      ${whole ? t('less') : t('more', {count: values.length - SHOWN})}</button>`;
}

function toggled(values, value, on) {
  const others = values.filter((other) => other !== value);
  return on ? [...others, value] : others;
}
