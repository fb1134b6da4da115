/**
 * Suggestions for what is being typed, from /api/v1/suggest. They are an extra: where the service has no such endpoint
 * they stay away, and a failure is silent.
 */
import {ApiError, get} from './api.js';

const PAUSE = 120;
const SIZE = 8;

export class Suggestions {
  #onChange;
  #timer = 0;
  #request = null;
  #offered = true;

  constructor(onChange) {
    this.#onChange = onChange;
    this.items = [];
    this.active = -1;
  }

  get open() {
    return this.items.length > 0;
  }

  /** The item that the arrow keys are on, or undefined. */
  get chosen() {
    return this.items[this.active];
  }

  /** Asks for what could complete `text`, after a short pause in typing; earlier questions are dropped. */
  ask(text) {
    this.#cancel();
    const q = text.trim();
    if (!this.#offered || !q) {
      this.close();
      return;
    }
    this.#timer = setTimeout(() => this.#fetch(q), PAUSE);
  }

  /** Moves to the next (1) or previous (-1) item; before the first and after the last lies the box itself. */
  move(step) {
    const places = this.items.length + 1;
    this.active = ((this.active + 1 + step + places) % places) - 1;
    this.#onChange();
  }

  close() {
    this.#cancel();
    if (!this.open) return;
    this.items = [];
    this.active = -1;
    this.#onChange();
  }

  async #fetch(q) {
    const request = new AbortController();
    this.#request = request;
    try {
      const items = await get('suggest', new URLSearchParams({q, size: SIZE}), request.signal);
      this.items = Array.isArray(items) ? items : [];
      this.active = -1;
      this.#onChange();
    } catch (error) {
      if (error.name === 'AbortError') return;
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 404) this.#offered = false;
    }
  }

  #cancel() {
    clearTimeout(this.#timer);
    this.#request?.abort();
  }
}
