import { browser } from 'wxt/browser';

/**
 * Stands in the place of WXT's context of a content script (wxt.config.ts), which tells newer scripts
 * from older ones by an event on the page's document: the page hears it, and reads in it which
 * extension this is. Nothing is said to the page here. That the extension was updated or switched off
 * shows in that its runtime no longer has an id.
 */
export class ContentScriptContext {
  readonly #controller = new AbortController();

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Whether the extension that this script belongs to is gone; if so, the signal aborts. */
  get isInvalid(): boolean {
    if (browser.runtime?.id === undefined) this.abort();
    return this.signal.aborted;
  }

  abort(): void {
    this.#controller.abort();
  }
}
