import { DECISIVE } from './not-read.ts';

/** Reading again may take one part in this many of the time that passes. */
const SHARE = 20;
/** Changes are gathered for at least this long, in milliseconds. */
const SETTLE = 400;

const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: [...DECISIVE],
};

/** What is done about changes of a page. */
interface Reader {
  /** Told of each node in which something has changed. @returns whether that is to be read */
  changed: (node: Node) => boolean;
  /** Reads what has changed. @returns for how long it held the main thread, in milliseconds */
  read: () => Promise<number>;
}

/** Whether only our own elements have come or gone, which are no text of the page. */
const isOurOwn = ({ addedNodes, removedNodes, type }: MutationRecord): boolean =>
  type === 'childList' &&
  [...addedNodes, ...removedNodes].every((node) => node.nodeName === 'PARALLAX-NOTE');

/**
 * Has the page read in idle time after its text has changed. The observer only notes where; a page that
 * changes without end is read at a bounded share of the time, and a hidden one not at all.
 */
export class Changes {
  readonly #reader: Reader;
  readonly #signal: AbortSignal;
  readonly #observer = new MutationObserver((records) => this.#note(records));
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle = 0;
  #waiting = false;
  #reading = false;
  #rest = SETTLE;

  /** @param signal ends it, now or later */
  constructor(reader: Reader, signal: AbortSignal) {
    this.#reader = reader;
    this.#signal = signal;
    // Whoever waits for something before may find that the signal's abort has passed unheard.
    if (signal.aborted) return;
    this.watch(document.documentElement);
    document.addEventListener('visibilitychange', () => this.#plan(), { signal });
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#timer);
      cancelIdleCallback(this.#idle);
    });
  }

  /** Watches what is below a node; a document's observer does not hear what happens in shadow roots. */
  watch(root: Node): void {
    if (!this.#signal.aborted) this.#observer.observe(root, WATCHED);
  }

  /** Has the page read again, as after a change of it. */
  again(): void {
    this.#waiting = true;
    this.#plan();
  }

  /** Reads at once where the page is seen, or when it next is. @throws what the reading throws */
  async begin(): Promise<void> {
    this.#waiting = true;
    await this.#read();
  }

  /** A failed reading leaves the marks of the last one; the next change tries again. */
  readonly #tellFailure = (error: unknown): void => {
    if (!this.#signal.aborted) console.warn('Parallax could not read this page again:', error);
  };

  #note(records: readonly MutationRecord[]): void {
    let isToRead = false;
    for (const record of records) {
      if (isOurOwn(record)) continue;
      const { target, type } = record;
      const place = type === 'attributes' ? (target.parentNode ?? target) : target;
      if (this.#reader.changed(place)) isToRead = true;
    }
    if (isToRead && !this.#waiting) this.again();
  }

  #plan(): void {
    if (!this.#waiting || this.#reading || document.hidden) return;
    clearTimeout(this.#timer);
    cancelIdleCallback(this.#idle);
    this.#timer = setTimeout(() => {
      this.#idle = requestIdleCallback(() => void this.#read().catch(this.#tellFailure), {
        timeout: 2000,
      });
    }, this.#rest);
  }

  async #read(): Promise<void> {
    if (this.#signal.aborted || document.hidden || this.#reading) return;
    this.#waiting = false;
    this.#reading = true;
    try {
      this.#rest = Math.max(SETTLE, (await this.#reader.read()) * SHARE);
    } finally {
      this.#reading = false;
      this.#plan();
    }
  }
}
