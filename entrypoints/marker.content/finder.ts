import { pageAddressOf } from '../../data/page-address.ts';
import { wrongOn, type Settings } from '../../data/settings.ts';
import type { StoredGate } from '../../data/storage/first-look.ts';
import { gateSteps, GateWords, once, type Mention } from '../../mentions/index.ts';
import { isArticle } from '../content/article.ts';
import { loadGates } from '../content/gates.ts';
import { shownAddress, type Glance } from '../content/glance.ts';
import { languagesOf } from '../content/languages.ts';
import { publicationDay } from '../content/publication-day.ts';
import { inSlices } from '../content/slices.ts';
import { Asker } from './asker.ts';
import type { TextBlock } from './blocks.ts';
import { readPageContext } from './page-context.ts';
import { PageText } from './page-text.ts';

/** What was found in the page, and the blocks that it was found in. */
interface Found {
  state: 'not-an-article' | 'nothing' | 'marked';
  mentions: readonly Mention[];
  blocks: readonly TextBlock[];
  /** Of the events, those that one source alone speaks of. */
  singleSource: readonly string[];
}

/** Up to so many UTF-16 units a text is looked at before it is told to anyone: to fold it is one step. */
const QUICK = 300_000;

const none = (state: Found['state'], blocks: readonly TextBlock[] = []): Found => ({
  state,
  mentions: [],
  blocks,
  singleSource: [],
});

/**
 * Finds the mentions in a page, and after a change finds them again at the cost of what has changed.
 * Its blocks → may they hold a mention? → the background is asked.
 */
export class Finder {
  readonly #corpora: readonly string[];
  readonly #signal: AbortSignal;
  readonly #onShadow: (root: ShadowRoot) => void;
  readonly #asker: Asker;
  /** The corpora of which what was looked at on this page may hold a mention. */
  readonly #open: Set<string>;
  #text: PageText;
  #address = '';
  #language = '';
  #isArticle = false;
  /** Whether what is read next was looked at just before. */
  #isLookedAt = false;
  /** Of what was looked at just before, its day, if it was told. */
  #day: Glance['day'];
  #holdsShadow = false;
  #spent = 0;

  /**
   * @param corpora all there are, in the order in which they have their say
   * @param seen what the first look has told: the page is not looked at again until it has changed
   * @param onShadow told of each open shadow root that is read
   */
  constructor(
    corpora: readonly string[],
    seen: Glance,
    signal: AbortSignal,
    onShadow: (root: ShadowRoot) => void,
  ) {
    this.#corpora = corpora;
    this.#signal = signal;
    this.#onShadow = (root) => {
      this.#holdsShadow = true;
      onShadow(root);
    };
    this.#asker = new Asker(signal, this.#spend);
    this.#text = new PageText(this.#onShadow);
    this.#address = seen.address;
    this.#language = document.documentElement.lang;
    this.#isArticle = seen.isArticle;
    this.#isLookedAt = seen.mayHold !== null;
    this.#day = seen.day;
    this.#open = new Set(seen.mayHold);
  }

  /** How long the main thread was held since this was asked last, in milliseconds. */
  takeSpent(): number {
    const spent = this.#spent;
    this.#spent = 0;
    return spent;
  }

  /** @returns whether something that is read has changed with this node */
  changed(node: Node): boolean {
    return this.#text.changed(node);
  }

  /**
   * @throws {GateError} where a gate is damaged; where the background does not answer; the signal's reason
   *   once it aborts
   */
  async find(settings: Settings): Promise<Found> {
    const { body } = document;
    if (!(body instanceof HTMLElement) || body.isContentEditable) return none('nothing');
    this.#arrive();
    if (settings.pages === 'articles') {
      this.#isArticle ||= isArticle(document);
      if (!this.#isArticle) return none('not-an-article');
    }
    try {
      return await this.#search(body, settings);
    } catch (error) {
      // What was read or told halfway is not to be taken for all there is.
      this.#forget();
      throw error;
    }
  }

  async #search(body: HTMLElement, settings: Settings): Promise<Found> {
    const wasLookedAt = this.#isLookedAt;
    this.#isLookedAt = false;
    const day = this.#day;
    this.#day = undefined;
    if (wasLookedAt && this.#open.size === 0) return none('nothing');
    const blocks = await this.#run(this.#text.read(body));
    if (!wasLookedAt) await this.#lookAt(blocks);
    if (this.#open.size === 0) return none('nothing', blocks);
    const { anaphora, singleVoice, eventsOff } = settings;
    const skip = [...eventsOff, ...wrongOn(settings, pageAddressOf(location))];
    const { mentions, singleSource } = await this.#asker.ask(blocks, {
      facts: readPageContext(document, day),
      corpora: this.#corpora.filter((corpus) => this.#open.has(corpus)),
      options: { anaphora, singleVoice, skip },
    });
    return { state: mentions.length > 0 ? 'marked' : 'nothing', mentions, blocks, singleSource };
  }

  /** A single-page site has come to another page: what was known of the last one no longer holds. */
  #arrive(): void {
    const address = shownAddress();
    const { lang } = document.documentElement;
    if (lang !== this.#language) this.#forget();
    this.#language = lang;
    if (address === this.#address) return;
    this.#address = address;
    this.#isArticle = false;
    this.#isLookedAt = false;
    this.#day = undefined;
    this.#open.clear();
  }

  #forget(): void {
    this.#text = new PageText(this.#onShadow);
    this.#asker.forget();
  }

  /**
   * Looks at the text with the gates of those corpora that have not let the page through yet. A long
   * page is let through by all: to look at it would hold the main thread for long.
   */
  async #lookAt(blocks: readonly TextBlock[]): Promise<void> {
    const closed = this.#corpora.filter((corpus) => !this.#open.has(corpus));
    if (closed.length === 0) return;
    if (blocks.reduce((sum, { text }) => sum + text.length, 0) > QUICK) {
      for (const corpus of closed) this.#open.add(corpus);
      return;
    }
    const gates = await loadGates();
    this.#signal.throwIfAborted();
    const asked = gates.filter(({ corpus }) => closed.includes(corpus));
    await this.#run(this.#lookWith(asked, blocks));
  }

  *#lookWith(gates: readonly StoredGate[], blocks: readonly TextBlock[]): Generator<void, void> {
    const text = [document.title, ...blocks.map((block) => block.text)].join('\n');
    const words = yield* GateWords.read(text);
    // What is named in shadow roots is not among the document's.
    const tags = once(() => (this.#holdsShadow ? null : languagesOf(document)));
    for (const { corpus, gate } of gates) {
      const isOpen = yield* gateSteps(gate, words, { tags, date: publicationDay });
      if (isOpen) this.#open.add(corpus);
    }
  }

  #run<Result>(steps: Generator<void, Result>): Promise<Result> {
    return inSlices(steps, this.#signal, this.#spend);
  }

  readonly #spend = (milliseconds: number): void => {
    this.#spent += milliseconds;
  };
}
