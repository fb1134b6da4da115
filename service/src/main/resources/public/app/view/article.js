/** One article: its text with the measures marked, and the evidence of each beside it. */
import {html, nothing} from '../../vendor/lit-html/lit-html.js';
import {evidenceSentences, isHeading, markEvidence} from '../evidence.js';
import {backIcon, linkIcon, outIcon} from '../icons.js';
import {groupPlaces} from '../places.js';
import {about, beginning, placeChip} from './hit.js';
import {followInside} from './links.js';

export function articleView(session) {
  const {article, t} = session;
  return html`
    <nav class="way-back"><button class="plain" @click=${() => session.leaveArticle()}>${backIcon()}${t('back')}</button></nav>
    ${article.status === 'ready' ? sheet(session, article.value)
      : article.status === 'error' ? failure(session)
        : html`<div class="skeleton paper" aria-hidden="true"><i class="short"></i><i class="wide"></i><i></i><i></i><i></i><i class="half"></i></div>`}`;
}

function failure({article, t}) {
  const {status, message} = article.error;
  const text = status === 404 ? t('articleMissing') : status === 0 ? t('errorOffline')
    : status === 503 ? t('errorBusy') : t('errorOther', {status, detail: message});
  return html`<div class="empty" role="alert"><h1>${text}</h1></div>`;
}

function sheet(session, article) {
  const {t} = session;
  const sentences = evidenceSentences(article.measureRecords ?? []);
  return html`
    <article class="paper">
      <header>
        ${about(session, article)}
        ${article.title ? html`<h1>${article.title}</h1>` : html`<h1 class="unseen">${beginning(article.body) || t('noTitle')}</h1>`}
        ${article.subtitle ? html`<p class="subtitle">${article.subtitle}</p>` : nothing}
        ${article.byline?.length > 0 ? html`<p class="byline">${[article.byline].flat().join(' ')}</p>` : nothing}
        <ul class="chips">${groupPlaces(article.places ?? []).map((place) => html`<li>${placeChip(session, place)}</li>`)}</ul>
      </header>
      <div class="text" lang="zh-CN">${markEvidence(article.body ?? '', sentences).map((pieces) => paragraph(session, sentences, pieces))}</div>
      <footer class="tools">
        ${webAddress(article.url) ? html`<a class="plain" href=${article.url} rel="noreferrer noopener" target="_blank">${outIcon()}${t('original')}</a>` : nothing}
        <button class="plain" @click=${() => share(session)}>${linkIcon()}${t(session.ui.shared ? 'shared' : 'share')}</button>
      </footer>
      ${notes(session, article)}
    </article>
    ${evidencePanel(session, sentences)}
    ${similar(session)}`;
}

/** Only web addresses become links: an article's url comes from outside. */
function webAddress(url) {
  return typeof url === 'string' && /^https?:\/\//i.test(url);
}

function paragraph(session, sentences, pieces) {
  const text = pieces.map((piece) => piece.text).join('');
  const content = pieces.map((piece) => marked(session, sentences, piece));
  return isHeading(text) ? html`<h2>${content}</h2>` : html`<p>${content}</p>`;
}

/** A piece of the text; where it is evidence, underlined, and at its end the number that leads to the card beside the text. */
function marked(session, sentences, {text, covering, ends}) {
  if (covering.length === 0) return text;
  const {evidence, evidenceType} = session.ui;
  const wanted = evidenceType && covering.some((number) => sentences[number].types.includes(evidenceType));
  const look = covering.includes(evidence) ? 'measure chosen' : wanted ? 'measure wanted' : 'measure';
  return html`<mark class=${look}>${text}</mark>${ends.map((number) => html`<button class="note" id=${`note-${number}`}
    aria-label=${session.t('evidenceShow', {number: number + 1, name: typeNames(session, sentences[number])})}
    @click=${() => toCard(session, number)}>${number + 1}</button>`)}`;
}

function typeNames({taxonomy, language, t}, {types}) {
  return types.map((type) => taxonomy.label(type, language)).join(t('listComma'));
}

function evidencePanel(session, sentences) {
  const {t, ui} = session;
  const shown = sentences.map((sentence, number) => ({...sentence, number}))
    .filter(({types}) => !ui.evidenceType || types.includes(ui.evidenceType));
  return html`<aside class="evidence" aria-labelledby="evidence-title">
    <h2 id="evidence-title">${t('evidence')} ${sentences.length > 0 ? html`<small>${t('evidenceCount', {count: sentences.length})}</small>` : nothing}</h2>
    ${sentences.length === 0 ? html`<p class="none">${t('evidenceNone')}</p>` : html`
      ${typeSwitch(session, sentences)}
      <ol>${shown.map((sentence) => card(session, sentence))}</ol>`}
  </aside>`;
}

/** The article's measure types; choosing one shows and marks its evidence alone. */
function typeSwitch(session, sentences) {
  const {taxonomy, language, ui, t} = session;
  const counts = new Map();
  for (const type of sentences.flatMap(({types}) => types)) counts.set(type, (counts.get(type) ?? 0) + 1);
  const types = [...counts].sort((a, b) => b[1] - a[1]);
  return html`<ul class="chips types" aria-label=${t('measure')}>${types.map(([type, count]) => html`<li>
    <button class="chip measure" aria-pressed=${ui.evidenceType === type}
      @click=${() => session.show({evidenceType: ui.evidenceType === type ? null : type, evidence: null})}>
      ${taxonomy.label(type, language)} <span class="number">${count}</span></button></li>`)}</ul>`;
}

function card(session, {number, types, places, actors, amounts, evidence}) {
  const {t, taxonomy, language, ui} = session;
  return html`<li id=${`record-${number}`} class=${ui.evidence === number ? 'record chosen' : 'record'}>
    <button class="record-head" title=${t('evidenceInText', {number: number + 1})} @click=${() => toText(session, number)}>
      <span class="note">${number + 1}</span>
      <span class="kinds">${types.map((type) => html`<strong>${taxonomy.label(type, language)}</strong>`)}</span>
    </button>
    <blockquote lang="zh-CN">${evidence}</blockquote>
    ${amounts.length > 0 ? html`<p class="amounts"><span class="unseen">${t('amount')}</span>${amounts.map((amount) => html`<span>${amount}</span>`)}</p>` : nothing}
    ${places.length + actors.length > 0 ? html`<p class="actor">${[...new Set([...places, ...actors])].join(' · ')}</p>` : nothing}
  </li>`;
}

function toText(session, number) {
  session.show({evidence: number});
  const note = document.getElementById(`note-${number}`);
  note?.scrollIntoView({block: 'center', behavior: motion()});
  note?.focus({preventScroll: true});
}

/** Shows the card of a sentence, also where another type's cards are shown. */
function toCard(session, number) {
  session.show({evidence: number, evidenceType: null});
  const target = document.getElementById(`record-${number}`);
  target?.scrollIntoView({block: 'nearest', behavior: motion()});
  target?.querySelector('button').focus({preventScroll: true});
}

function motion() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}

async function share(session) {
  const address = new URL(session.addressOf(session.state), location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    session.show({shared: true});
    setTimeout(() => session.show({shared: false}), 2000);
  } catch (error) {
    session.show({shared: false}); // no clipboard: the address bar has the same link
  }
}

function notes({t}, article) {
  if (!article.notes?.length) return nothing;
  return html`<details class="notes"><summary>${t('notes')}</summary><ul>${article.notes.map((note) => html`<li>${note}</li>`)}</ul></details>`;
}

function similar(session) {
  const {article, t} = session;
  if (article.similar.length === 0) return nothing;
  return html`<section class="similar" aria-labelledby="similar-title"><h2 id="similar-title">${t('similar')}</h2>
    <ul>${article.similar.map((hit) => html`<li><a href=${session.addressOf({...session.state, article: hit.id})}
      @click=${followInside(() => session.go({article: hit.id}))}>${hit.title ?? (beginning(hit.summary) || t('noTitle'))}</a>${about(session, hit)}</li>`)}</ul></section>`;
}
