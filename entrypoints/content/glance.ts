import { withoutFragment } from '../../data/page-address.ts';
import type { Settings } from '../../data/settings.ts';
import type { StoredGate } from '../../data/storage/first-look.ts';
import { gateSteps, GateWords, KnownTerms, once } from '../../mentions/index.ts';
import { isArticle } from './article.ts';
import type { Doubtful, Doubts } from './doubts.ts';
import { languagesOf } from './languages.ts';
import type { ShownDay } from './publication-day.ts';

/** What a first look at a page tells. */
export interface Glance {
  /** Of the page that was looked at: a single-page site may be at another one soon. */
  address: string;
  isArticle: boolean;
  /** The corpora of which it may hold a mention; null where its text could not be looked at. */
  mayHold: readonly string[] | null;
  /** ISO day of publication, or null; undefined where nobody has asked for it. */
  day?: string | null | undefined;
}

/** What one look at a page leaves to the next. */
export interface Looking {
  /** By gate, what it has found in the text. */
  known: ReadonlyMap<string, KnownTerms>;
  /** What the gates have let through and the background has not looked at. */
  doubtful: Doubtful | null;
  readonly doubts: Doubts;
  readonly day: ShownDay;
  /** Told of each open shadow root that is empty yet: what comes into it is no change of the document. */
  readonly watch: (root: ShadowRoot) => void;
}

/** A page with more elements, or higher in CSS pixels, is not looked at, but read in slices: its text is told in one step. */
const MANY = 12_000;
const HIGH = 100_000;
/** Of a longer text, in UTF-16 units, nothing is kept. */
export const MOST_KEPT = 50_000;

/** The address of the page that is shown; a fragment is a place in it. */
export const shownAddress = (): string => withoutFragment(location.href);

/** The page as it is before its text is looked at, in steps. */
export function* arrive(pages: Settings['pages']): Generator<void, Glance> {
  const seen: Glance = { address: shownAddress(), isArticle: false, mayHold: [] };
  if (pages === 'articles') {
    seen.isArticle = isArticle(document);
    yield;
  }
  return seen;
}

/**
 * Looks at the text as the browser itself tells it, which costs a tenth of reading it, in steps. Long
 * pages, which the browser would tell in one go, and shadow roots, of which it tells nothing, are for who reads.
 * @throws {GateError} where a gate is damaged
 */
export function* glance(
  gates: readonly StoredGate[],
  seen: Glance,
  looking: Looking,
): Generator<void, Glance> {
  const { body } = document;
  if (!(body instanceof HTMLElement) || body.isContentEditable) return seen;
  if (isLong(body) || holdsShadow(body, looking.watch)) return { ...seen, mayHold: null };
  yield;
  const text = `${document.title}\n${body.innerText}`;
  yield;
  const tags = once(() => languagesOf(document));
  const corpora = gates.map(({ corpus }) => corpus);
  const fresh = looking.doubts.freshIn({ text, corpora, tags });
  const words = yield* GateWords.read(fresh?.join('\n') ?? text);
  yield;
  const open: string[] = [];
  let day: string | null | undefined;
  // To find it takes as long as to fold the text.
  const date = () => (day === undefined ? (day = looking.day.get()) : day);
  const isPart = fresh !== null;
  const isKept = !isPart && text.length <= MOST_KEPT;
  const before = looking.known;
  // What is known is added to in place: a look that fails halfway leaves nothing of it.
  looking.known = new Map();
  const now = new Map<string, KnownTerms>();
  for (const { corpus, stamp, gate } of gates) {
    const its = `${corpus} ${stamp}`;
    const known = (isKept ? before.get(its) : undefined) ?? new KnownTerms();
    if (yield* gateSteps(gate, words, { tags, date, isPart, known })) open.push(corpus);
    else if (isKept) now.set(its, known);
    yield;
  }
  looking.known = now;
  looking.doubtful = open.length === 0 ? null : { text, corpora: open, tags };
  letGoOfText();
  return { ...seen, mayHold: open, day };
}

/**
 * The text in which an expression was last found is kept by the engine, for `RegExp.lastMatch` and the like: in each
 * page, the longest thing that there is.
 */
const letGoOfText = (): boolean => NOTHING.test('');
const NOTHING = /(?:)/;

/** Told by what the browser knows already: to ask for all text would take as long as to read it. */
const isLong = (body: Element): boolean =>
  body.getElementsByTagName('*').length > MANY || body.scrollHeight > HIGH;

/**
 * What may have a shadow root with an article in it. It stands high in the tree: to ask each element of a page
 * costs more than all else here. Of what is deeper the reading tells, where an event is named in the rest.
 */
const HOSTS = ['body > *', 'body > * > *', 'body > * > * > *', 'body > * > * > * > *']
  .map(
    (place) => `${place}:not(a, br, h1, h2, h3, h4, h5, h6, img, li, link, p, script, style, ul)`,
  )
  .join();

/** What a shadow root may hold that nobody reads: other extensions put such hosts into pages. */
const UNREAD = 'style, link, script';

/**
 * Whether a shadow root holds anything, if only further hosts. Only Chromium paints in shadow trees, so elsewhere
 * nothing looks for them.
 */
function holdsShadow(body: Element, watch: Looking['watch']): boolean {
  if (import.meta.env.FIREFOX) return false;
  for (const { shadowRoot } of body.querySelectorAll(HOSTS)) {
    if (shadowRoot === null) continue;
    if (Array.from(shadowRoot.children).some((child) => !child.matches(UNREAD))) return true;
    watch(shadowRoot);
  }
  return false;
}
