import { pageAddressOf } from '../../data/page-address.ts';
import { wrongOn, type Settings } from '../../data/settings.ts';
import type { StoredGate } from '../../data/storage/first-look.ts';
import { primaryTag, together, type Mention } from '../../mentions/index.ts';
import { isArticle } from '../content/article.ts';
import { shownAddress, type Glance } from '../content/glance.ts';
import type { TextBlock } from './blocks.ts';
import { languagesOf } from '../content/languages.ts';
import { readPageContext } from './page-context.ts';
import { PageText } from './page-text.ts';
import { inSlices } from '../content/slices.ts';
import { Spotter } from './spotter.ts';

/** What was found in the page, and the blocks that it was found in. */
interface Found {
  state: 'not-an-article' | 'nothing' | 'marked';
  mentions: readonly Mention[];
  blocks: readonly TextBlock[];
}

/** Up to so many UTF-16 units a text is looked at before it is spotted in: that is one step. */
const QUICK = 300_000;
/** What was matched is kept for pages up to so many UTF-16 units: it takes a hundred bytes a word. */
const KEPT = 2_000_000;

const none = (state: Found['state']): Found => ({ state, mentions: [], blocks: [] });

/**
 * Finds the mentions in a page, and after a change finds them again at the cost of what has changed.
 * Its blocks → may they hold a mention? → matches in each → judged over all.
 */
export class Finder {
  readonly #spotters: readonly Spotter[];
  readonly #signal: AbortSignal;
  readonly #onShadow: (root: ShadowRoot) => void;
  #text: PageText;
  #address = '';
  #language = '';
  #isArticle = false;
  /** Whether what is read next was looked at just before. */
  #isLookedAt = false;
  #holdsShadow = false;
  #spent = 0;

  /**
   * @param gates of all corpora, in the order in which they have their say
   * @param seen what the first look has told: the page is not looked at again until it has changed
   * @param onShadow told of each open shadow root that is read
   */
  constructor(
    gates: readonly StoredGate[],
    seen: Glance,
    signal: AbortSignal,
    onShadow: (root: ShadowRoot) => void,
  ) {
    this.#spotters = gates.map((gate) => new Spotter(gate));
    this.#signal = signal;
    this.#onShadow = (root) => {
      this.#holdsShadow = true;
      onShadow(root);
    };
    this.#text = new PageText(this.#onShadow);
    this.#address = seen.address;
    this.#language = document.documentElement.lang;
    this.#isArticle = seen.isArticle;
    this.#isLookedAt = seen.mayHold !== null;
    for (const spotter of this.#spotters.filter(({ corpus }) => seen.mayHold?.includes(corpus))) {
      spotter.trust();
    }
  }

  /** The events that one source alone speaks of, as far as this page has asked for them. */
  singleSource(): ReadonlySet<string> {
    return new Set(this.#spotters.flatMap((spotter) => spotter.singleSource));
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

  /** @throws {GateError | TableError} where one is missing or damaged, or the signal's reason once it aborts */
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
      // What was read halfway is not to be taken for all there is.
      this.#forget();
      throw error;
    }
  }

  async #search(body: HTMLElement, settings: Settings): Promise<Found> {
    const wasLookedAt = this.#isLookedAt;
    this.#isLookedAt = false;
    if (wasLookedAt && !(await this.#isWorthReading(body))) return none('nothing');
    const blocks = await this.#run(this.#text.read(body));
    const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
    if (!wasLookedAt) await this.#run(this.#lookAt(blocks, length));
    const facts = readPageContext(document);
    const skip = [...settings.eventsOff, ...wrongOn(settings, pageAddressOf(location))];
    const lists: (readonly Mention[])[] = [];
    for (const spotter of this.#spotters.filter(({ mayHold }) => mayHold)) {
      await spotter.load(facts, blocks);
      const own = settings.singleVoice ? skip : [...skip, ...spotter.onRequest];
      const options = { anaphora: settings.anaphora, skip: own };
      lists.push(await this.#run(spotter.spot(facts, blocks, options)));
    }
    if (length > KEPT) {
      for (const spotter of this.#spotters) spotter.forget();
    }
    const mentions = together(lists);
    return { state: mentions.length > 0 ? 'marked' : 'nothing', mentions, blocks };
  }

  /**
   * Looks for whole patterns in the text as the browser itself tells it: most pages that a gate lets
   * through hold none, and need not be read. What changes later is read.
   */
  async #isWorthReading(body: HTMLElement): Promise<boolean> {
    const text = `${document.title}\n\n${body.innerText}`;
    const tags = new Set(languagesOf(document)?.map(primaryTag));
    const language = tags.size === 1 ? document.documentElement.lang : null;
    for (const spotter of this.#spotters.filter(({ mayHold }) => mayHold)) {
      await spotter.load({ language }, [{ text }]);
      await this.#run(spotter.lookCloser(text, language));
    }
    return this.#spotters.some(({ mayHold }) => mayHold);
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
    for (const spotter of this.#spotters) spotter.arrive();
  }

  #forget(): void {
    this.#text = new PageText(this.#onShadow);
    for (const spotter of this.#spotters) spotter.forget();
  }

  *#look(text: string): Generator<void, void> {
    // What is named in shadow roots is not among the document's.
    const tags = this.#holdsShadow ? null : languagesOf(document);
    for (const spotter of this.#spotters) {
      spotter.look(text, tags);
      yield;
    }
  }

  /** @param length of all blocks together; long pages are not looked at, but read */
  *#lookAt(blocks: readonly TextBlock[], length: number): Generator<void, void> {
    if (length > QUICK) for (const spotter of this.#spotters) spotter.trust();
    if (this.#spotters.every(({ mayHold }) => mayHold)) return;
    yield* this.#look([document.title, ...blocks.map(({ text }) => text)].join('\n'));
  }

  #run<Result>(steps: Generator<void, Result>): Promise<Result> {
    return inSlices(steps, this.#signal, (spent) => {
      this.#spent += spent;
    });
  }
}
