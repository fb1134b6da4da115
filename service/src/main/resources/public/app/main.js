/** The search page: shows the session's state and hands what the user does back to it. */
import {render} from '../vendor/lit-html/lit-html.js';
import {Session} from './session.js';
import {page} from './view/page.js';

const root = document.getElementById('app');
let drawing = false;

const session = new Session(draw);
root.replaceChildren();
session.start();
listenForSlash();

/** Draws at once: the browser paints only once however often a change draws, and scrolling needs the new height. */
function draw() {
  if (drawing) return;
  drawing = true;
  try {
    document.documentElement.lang = session.language === 'en' ? 'en' : 'zh-CN';
    document.title = titleOf(session);
    render(page(session), root);
  } finally {
    drawing = false;
  }
}

function titleOf({state, article, t}) {
  if (state.article && article.value) return `${article.value.title || t('noTitle')} · ${t('brand')}`;
  return state.q ? `${state.q} · ${t('brand')}` : t('title');
}

/** `/` goes to the search box from anywhere but a field that takes text. */
function listenForSlash() {
  addEventListener('keydown', (event) => {
    const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    document.getElementById('query')?.focus();
  });
}
