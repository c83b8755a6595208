import { checked } from '../../data/schema/checked.ts';
import { spotted, type Spotted } from '../../data/schema/spotted.ts';
import { ask, type Answered, type Asked } from '../../messages.ts';
import type { TextBlock } from './blocks.ts';

/** What a page is asked about beside its text. */
type Question = Pick<Asked<'spot'>, 'facts' | 'corpora' | 'options'>;

type Known = Extract<Spotted, { isKnown: true }>;

/** A message holds so many UTF-16 units of text at most, that none holds the main thread for long. */
const PART = 100_000;

/** Not `randomUUID()`: pages on plain http have none. */
const newReading = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

/**
 * Asks the background for the mentions in the text of a page. Of each block it tells the text once;
 * after a change only that of the blocks that are new.
 */
export class Asker {
  readonly #signal: AbortSignal;
  readonly #spent: (milliseconds: number) => void;
  #reading = newReading();
  #ids = new WeakMap<TextBlock, number>();
  #next = 0;

  /** @param spent is told how long the main thread was held, in milliseconds */
  constructor(signal: AbortSignal, spent: (milliseconds: number) => void) {
    this.#signal = signal;
    this.#spent = spent;
  }

  /** Takes it that nothing was told yet. */
  forget(): void {
    this.#reading = newReading();
    this.#ids = new WeakMap();
    this.#next = 0;
  }

  /**
   * @param blocks all of the page, in reading order
   * @throws where the background refuses or answers in a wrong shape; the signal's reason once it aborts
   */
  async ask(blocks: readonly TextBlock[], question: Question): Promise<Known> {
    const fresh = this.#next;
    const ids = blocks.map((block) => this.#idOf(block));
    let answer = await this.#tell(blocks, ids, (id) => id >= fresh, question);
    if (!answer.isKnown) {
      // The browser has ended the background since, or it had no room: then it is told again.
      const unknown = new Set(answer.unknown);
      answer = await this.#tell(blocks, ids, (id) => unknown.has(id), question);
    }
    if (!answer.isKnown) throw new Error('the background forgets what it is told');
    return answer;
  }

  async #tell(
    blocks: readonly TextBlock[],
    ids: number[],
    isDue: (id: number) => boolean,
    question: Question,
  ): Promise<Spotted> {
    const reading = this.#reading;
    let texts: Asked<'tell-text'>['texts'] = [];
    let length = 0;
    for (const [at, { text, language }] of blocks.entries()) {
      const id = ids[at] ?? 0;
      if (!isDue(id)) continue;
      if (length > 0 && length + text.length > PART) {
        await this.#send('tell-text', { reading, texts });
        texts = [];
        length = 0;
      }
      texts.push([id, text, language]);
      length += text.length;
    }
    const answered = await this.#send('spot', { reading, texts, blocks: ids, ...question });
    return this.#timed(() => checked(spotted, answered, 'spotted'));
  }

  async #send<N extends 'tell-text' | 'spot'>(name: N, asked: Asked<N>): Promise<Answered<N>> {
    const answered = await this.#timed(() => ask(name, asked));
    this.#signal.throwIfAborted();
    return answered;
  }

  /** Of what is done later in a promise no time is counted: it is not the page's. */
  #timed<Made>(work: () => Made): Made {
    const from = performance.now();
    const made = work();
    this.#spent(performance.now() - from);
    return made;
  }

  #idOf(block: TextBlock): number {
    let id = this.#ids.get(block);
    if (id === undefined) this.#ids.set(block, (id = this.#next++));
    return id;
  }
}
