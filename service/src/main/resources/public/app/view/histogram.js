/** Articles over time. Dragging across the bars, or a click on one, chooses a period; the date fields do the same by keyboard. */
import {html, nothing, svg} from '../../vendor/lit-html/lit-html.js';
import {live} from '../../vendor/lit-html/directives/live.js';
import {bucketEnd, bucketLastDay, dayTime, firstDay, formatDay, lastDay} from '../days.js';

const WIDTH = 1000;
const HEIGHT = 100;
const GAP = 0.18;
const WIDEST = 36;

export function histogram(session) {
  const facet = session.results.answer.facets?.date;
  const buckets = facet?.values ?? [];
  if (buckets.length === 0 && !session.state.from && !session.state.to) return nothing;
  return html`<div class="when">
    ${buckets.length > 1 ? chart(session, axis(buckets, facet.interval)) : nothing}
    ${dateFields(session, facet?.missing ?? 0)}
  </div>`;
}

/** The buckets on a line of time: a month without articles leaves a gap, whether or not the answer lists it. */
function axis(buckets, interval) {
  const start = dayTime(buckets[0].value);
  const end = bucketEnd(buckets[buckets.length - 1].value, interval);
  const most = Math.max(1, ...buckets.map((bucket) => bucket.count));
  const x = (time) => ((time - start) / (end - start)) * WIDTH;
  const bars = buckets.map(({value, to, count}) => {
    const left = x(dayTime(value));
    const width = x(bucketEnd(value, interval)) - left;
    return {from: firstDay(value), to: to ?? bucketLastDay(value, interval), count, left, width, inked: Math.min(width * (1 - GAP), WIDEST),
      height: count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT)};
  });
  return {bars, interval, start, end, most};
}

function chart(session, line) {
  const {t} = session;
  const {bars} = line;
  const chosen = chosenDays(session);
  const count = bars.reduce((sum, bar) => sum + bar.count, 0).toLocaleString('zh-CN');
  const label = t('histogram', {from: bars[0].from, to: bars[bars.length - 1].to, count});
  return html`<figure class="histogram">
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${label}
        @pointerdown=${(event) => beginDrag(event, session, line)} @pointermove=${(event) => drag(event, session, line)}
        @pointerup=${(event) => endDrag(event, session, line)} @pointercancel=${() => session.show({drag: undefined})}>
      ${bars.map((bar) => svg`<g class=${isIn(bar, chosen) ? 'bar in' : 'bar'}>
        <title>${bar.from === bar.to ? t('bucketDay', bar) : t('bucket', bar)}</title>
        <rect class="hit-area" x=${bar.left} y="0" width=${bar.width} height=${HEIGHT}></rect>
        <rect class="ink" x=${bar.left + (bar.width - bar.inked) / 2} y=${HEIGHT - bar.height} width=${bar.inked} height=${bar.height}></rect>
      </g>`)}
    </svg>
    <figcaption><span>${bars[0].from}</span><span class="picked" aria-hidden="true">${session.ui.drag ? dragText(session, line) : nothing}</span><span>${bars[bars.length - 1].to}</span></figcaption>
  </figure>`;
}

/** The days that the chart shows as chosen: those under the pointer while it drags, else the filter's; null is all. */
function chosenDays({ui, state}) {
  if (ui.drag) return {from: ui.drag.from, to: ui.drag.to};
  if (!state.from && !state.to) return null;
  return {from: state.from ? firstDay(state.from) : '0000', to: state.to ? lastDay(state.to) : '9999'};
}

function isIn(bar, chosen) {
  return chosen === null || (bar.from <= chosen.to && bar.to >= chosen.from);
}

function dragText({ui, t}, {bars}) {
  const {from, to} = ui.drag;
  const count = bars.filter((bar) => isIn(bar, {from, to})).reduce((sum, bar) => sum + bar.count, 0);
  return from === to ? t('bucketDay', {from, count}) : t('bucket', {from, to, count});
}

function beginDrag(event, session, line) {
  if (event.button !== 0) return;
  event.currentTarget.setPointerCapture(event.pointerId);
  const anchor = dayUnder(event, line);
  session.show({drag: period(anchor, anchor, line)});
}

function drag(event, session, line) {
  const {drag: current} = session.ui;
  if (current) session.show({drag: period(current.anchor, dayUnder(event, line), line)});
}

function endDrag(event, session, line) {
  const {drag: current} = session.ui;
  if (!current) return;
  const {from, to} = period(current.anchor, dayUnder(event, line), line);
  session.ui = {...session.ui, drag: undefined};
  session.go({from, to});
}

function dayUnder(event, {start, end}) {
  const box = event.currentTarget.getBoundingClientRect();
  const part = Math.min(0.9999, Math.max(0, (event.clientX - box.left) / box.width));
  return formatDay(start + part * (end - start));
}

/** The whole buckets between two days, in either order. */
function period(anchor, other, {bars}) {
  const [first, last] = anchor <= other ? [anchor, other] : [other, anchor];
  const covered = bars.filter((bar) => bar.to >= first && bar.from <= last);
  return {anchor, from: covered[0]?.from ?? first, to: covered[covered.length - 1]?.to ?? last};
}

function dateFields(session, missing) {
  const {state, t} = session;
  const limited = state.from || state.to;
  const field = (name, value, day) => html`<label><span>${t(name)}</span>
    <input type="date" .value=${live(value ? day(value) : '')} @change=${(event) => choose(session, name, event.target.value)}></label>`;
  return html`<div class="dates" role="group" aria-label=${t('date')}>
    ${field('from', state.from, firstDay)}${field('to', state.to, lastDay)}
    ${limited ? html`<button class="link" @click=${() => session.go({from: '', to: ''})}>${t('anyTime')}</button>` : nothing}
    ${limited && missing > 0 ? html`<label class="check"><input type="checkbox" .checked=${live(state.undated === 'include')}
      @change=${(event) => session.go({undated: event.target.checked ? 'include' : 'exclude'})}>
      <span>${t('undated', {count: missing})}</span></label>` : nothing}
  </div>`;
}

/** Takes a day from a field; where it turns the period around, the other end follows. */
function choose(session, name, day) {
  const {from, to} = {...session.state, [name]: day};
  if (from && to && firstDay(from) > lastDay(to)) session.go({from: day, to: day});
  else session.go({from, to});
}
