import type { Settings } from '../../data/settings.ts';
import type { StoredGate } from '../../data/storage/first-look.ts';
import { mayMention } from '../../mentions/index.ts';
import { isArticle } from './article.ts';
import { languagesOf } from './languages.ts';

/** What a first look at a page tells. */
export interface Glance {
  /** Of the page that was looked at: a single-page site may be at another one soon. */
  address: string;
  isArticle: boolean;
  /** The corpora of which it may hold a mention; null where its text could not be looked at. */
  mayHold: readonly string[] | null;
}

/** Up to so many UTF-16 units, scripts among them, a page is looked at before it is read: that is one step. */
export const QUICK = 300_000;

/** The address of the page that is shown; a fragment is a place in it. */
export const shownAddress = (): string =>
  location.href.slice(0, location.href.length - location.hash.length);

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
  if (body.textContent.length > QUICK || holdsShadow(body)) return { ...seen, mayHold: null };
  const text = `${document.title}\n${body.innerText}`;
  const tags = languagesOf(document);
  const open = gates.filter(({ gate }) => mayMention(gate, text, tags));
  return { ...seen, mayHold: open.map(({ corpus }) => corpus) };
}

/** Only Chromium paints in shadow trees, so elsewhere nothing looks for them. */
function holdsShadow(body: Element): boolean {
  if (import.meta.env.FIREFOX) return false;
  for (const element of body.getElementsByTagName('*'))
    if (element.shadowRoot !== null) return true;
  return false;
}
