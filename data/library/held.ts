import * as v from 'valibot';
import { corpus as corpusSchema, type Corpus } from '../schema/corpus.ts';
import { installed as installedSchema, type Installed } from '../schema/installed.ts';
import { heldStamp, loadHeld, saveHeld } from '../storage/session.ts';

/** A corpus in memory, and how it stands in the library. */
export interface Held {
  installed: Installed;
  corpus: Corpus;
}

/** Of the bundled corpus only how it stands is held: what it holds comes with the extension. */
const stored = v.object({ installed: installedSchema, corpus: v.nullable(corpusSchema) });
type Stored = v.InferOutput<typeof stored>;

/** The session's storage takes ten megabytes, with some of them left to others; in UTF-8 bytes of JSON. */
const MOST = 8_000_000;

/**
 * The corpora that are kept until the browser closes, in the memory that it gives to all pages of the
 * extension alike. Read anew whenever any of them has changed something.
 */
export class HeldCorpora {
  #stamp = '';
  #held: readonly Stored[] = [];

  async read(): Promise<readonly Stored[]> {
    const stamp = await heldStamp();
    if (stamp !== this.#stamp) {
      const read = v.safeParse(v.array(stored), await loadHeld());
      this.#held = read.success ? read.output : [];
      this.#stamp = stamp;
    }
    return this.#held;
  }

  /**
   * Changes them, one change at a time, whichever page it comes from.
   * @throws {DOMException} `QuotaExceededError`, with nothing changed, where they would be too many
   */
  async change(work: (held: readonly Stored[]) => readonly Stored[]): Promise<void> {
    await navigator.locks.request('parallax-held', async () => {
      const next = work(await this.read());
      if (new Blob([JSON.stringify(next)]).size > MOST) {
        throw new DOMException('the memory of the session is full', 'QuotaExceededError');
      }
      await saveHeld(next);
    });
  }
}
