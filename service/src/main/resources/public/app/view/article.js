/** One article: its text with the measures marked, and the evidence of each beside it. */
import {html, nothing} from '../../vendor/lit-html/lit-html.js';
import {isHeading, markEvidence} from '../evidence.js';
import {backIcon, linkIcon, outIcon} from '../icons.js';
import {groupPlaces} from '../places.js';
import {about, placeChip} from './hit.js';
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
  const records = article.measureRecords ?? [];
  return html`
    <article class="paper">
      <header>
        ${about(session, article)}
        <h1>${article.title ?? t('noTitle')}</h1>
        ${article.subtitle ? html`<p class="subtitle">${article.subtitle}</p>` : nothing}
        ${article.byline?.length > 0 ? html`<p class="byline">${[article.byline].flat().join(' ')}</p>` : nothing}
        <ul class="chips">${groupPlaces(article.places ?? []).map((place) => html`<li>${placeChip(session, place)}</li>`)}</ul>
      </header>
      <div class="text" lang="zh-CN">${markEvidence(article.body ?? '', records).map((pieces) => paragraph(session, records, pieces))}</div>
      <footer class="tools">
        ${webAddress(article.url) ? html`<a class="plain" href=${article.url} rel="noreferrer noopener" target="_blank">${outIcon()}${t('original')}</a>` : nothing}
        <button class="plain" @click=${() => share(session)}>${linkIcon()}${t(session.ui.shared ? 'shared' : 'share')}</button>
      </footer>
      ${notes(session, article)}
    </article>
    ${evidence(session, records)}
    ${similar(session)}`;
}

/** Only web addresses become links: an article's url comes from outside. */
function webAddress(url) {
  return typeof url === 'string' && /^https?:\/\//i.test(url);
}

function paragraph(session, records, pieces) {
  const text = pieces.map((piece) => piece.text).join('');
  const content = pieces.map((piece) => marked(session, records, piece));
  return isHeading(text) && pieces.length === 1 ? html`<h2>${content}</h2>` : html`<p>${content}</p>`;
}

function marked(session, records, piece) {
  if (piece.records.length === 0) return piece.text;
  const chosen = piece.records.includes(session.ui.evidence);
  return html`<mark class=${chosen ? 'measure chosen' : 'measure'}
      data-group=${session.taxonomy.groupOf(records[piece.records[0]].type)}>${piece.text}</mark>${piece.ends.map((number) =>
    html`<button class="note" id=${`note-${number}`} aria-label=${session.t('evidenceShow', {number: number + 1,
      name: session.taxonomy.label(records[number].type, session.language)})} @click=${() => toCard(session, number)}>${number + 1}</button>`)}`;
}

function evidence(session, records) {
  const {t} = session;
  return html`<aside class="evidence" aria-labelledby="evidence-title">
    <h2 id="evidence-title">${t('evidence')} ${records.length > 0 ? html`<small>${t('evidenceCount', {count: records.length})}</small>` : nothing}</h2>
    ${records.length === 0 ? html`<p class="none">${t('evidenceNone')}</p>`
      : html`<ol>${records.map((record, number) => card(session, record, number))}</ol>`}
  </aside>`;
}

function card(session, record, number) {
  const {t, taxonomy, language, ui} = session;
  const place = record.place ? record.place.district ?? record.place.city ?? (record.place.province || record.place.code) : null;
  return html`<li id=${`record-${number}`} class=${ui.evidence === number ? 'record chosen' : 'record'} data-group=${taxonomy.groupOf(record.type)}>
    <button class="record-head" title=${t('evidenceInText', {number: number + 1})} @click=${() => toText(session, number)}>
      <span class="note" aria-hidden="true">${number + 1}</span>
      <strong>${taxonomy.label(record.type, language)}</strong>
      ${place ? html`<span class="where">${place}</span>` : nothing}
    </button>
    <blockquote lang="zh-CN">${record.evidence}</blockquote>
    ${record.actor ? html`<p class="actor">${t('actor', {name: record.actor})}</p>` : nothing}
    ${record.amounts?.length > 0 ? html`<p class="amounts"><span class="unseen">${t('amount')}</span>${record.amounts.map((amount) => html`<span>${amount.text}</span>`)}</p>` : nothing}
  </li>`;
}

function toText(session, number) {
  session.show({evidence: number});
  const note = document.getElementById(`note-${number}`);
  note?.scrollIntoView({block: 'center', behavior: motion()});
  note?.focus({preventScroll: true});
}

function toCard(session, number) {
  session.show({evidence: number});
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
      @click=${followInside(() => session.go({article: hit.id}))}>${hit.title ?? t('noTitle')}</a>${about(session, hit)}</li>`)}</ul></section>`;
}
