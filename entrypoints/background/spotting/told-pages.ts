import type { Sender } from '../../../wire.ts';
import { ToldPage } from './told-page.ts';

/** So many pages are remembered at most, and so many UTF-16 units of all their text together. */
const PAGES = 12;
const UNITS = 4_000_000;
/** A longer page is forgotten once it was answered: what is matched takes a hundred bytes a word. */
const KEPT = 2_000_000;

/** The pages that have told of their text: in memory alone, and only those that were last heard of. */
export class ToldPages {
  /** By tab and frame, the one longest unheard of first. */
  readonly #pages = new Map<string, ToldPage>();

  /** What a frame has told of one reading; of an earlier one all is forgotten. */
  of(sender: Sender, reading: string): ToldPage {
    const key = keyOf(sender);
    const known = this.#pages.get(key);
    const page = known?.reading === reading ? known : new ToldPage(reading);
    this.#pages.delete(key);
    this.#pages.set(key, page);
    return page;
  }

  /** Forgets the pages longest unheard of, as long as there are too many; never the last one. */
  makeRoom(): void {
    let units = 0;
    for (const { length } of this.#pages.values()) units += length;
    for (const [key, { length }] of this.#pages) {
      const isLast = this.#pages.size === 1;
      if (isLast || (this.#pages.size <= PAGES && units <= UNITS)) return;
      this.#pages.delete(key);
      units -= length;
    }
  }

  /** The page has its answer. */
  answered(sender: Sender, page: ToldPage): void {
    const key = keyOf(sender);
    if (page.length > KEPT && this.#pages.get(key) === page) this.#pages.delete(key);
  }
}

const keyOf = ({ tab, frame }: Sender): string => `${tab} ${frame}`;
