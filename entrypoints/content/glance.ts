import { withoutFragment } from '../../data/page-address.ts';
import type { Settings } from '../../data/settings.ts';
import type { StoredGate } from '../../data/storage/first-look.ts';
import { mayMention } from '../../mentions/index.ts';
import { isArticle } from './article.ts';
import { languagesOf } from './languages.ts';
import { publicationDay } from './publication-day.ts';

/** What a first look at a page tells. */
export interface Glance {
  /** Of the page that was looked at: a single-page site may be at another one soon. */
  address: string;
  isArticle: boolean;
  /** The corpora of which it may hold a mention; null where its text could not be looked at. */
  mayHold: readonly string[] | null;
}

/** A page with more elements, or higher in CSS pixels, is not looked at, but read in slices: a look is one step. */
const MANY = 10_000;
const HIGH = 100_000;

/** The address of the page that is shown; a fragment is a place in it. */
export const shownAddress = (): string => withoutFragment(location.href);

/**
 * Looks at the text as the browser itself tells it, which costs a fifth of reading it. Long pages, which
 * the browser would tell in one go, and shadow roots, of which it tells nothing, are for who reads.
 * @throws {GateError} where a gate is damaged
 */
export function glance(gates: readonly StoredGate[], pages: Settings['pages']): Glance {
  const { body } = document;
  const seen: Glance = { address: shownAddress(), isArticle: false, mayHold: [] };
  if (!(body instanceof HTMLElement) || body.isContentEditable) return seen;
  if (pages === 'articles') {
    seen.isArticle = isArticle(document);
    if (!seen.isArticle) return seen;
  }
  if (isLong(body) || holdsShadow(body)) return { ...seen, mayHold: null };
  const text = `${document.title}\n${body.innerText}`;
  const tags = languagesOf(document);
  const open = gates.filter(({ gate }) => mayMention(gate, text, tags, publicationDay));
  return { ...seen, mayHold: open.map(({ corpus }) => corpus) };
}

/** Told by what the browser knows already: to ask for all text would take as long as to read it. */
const isLong = (body: Element): boolean =>
  body.getElementsByTagName('*').length > MANY || body.scrollHeight > HIGH;

/** Only Chromium paints in shadow trees, so elsewhere nothing looks for them. */
function holdsShadow(body: Element): boolean {
  if (import.meta.env.FIREFOX) return false;
  for (const element of body.getElementsByTagName('*'))
    if (element.shadowRoot !== null) return true;
  return false;
}
