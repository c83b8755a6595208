import type { Page } from 'puppeteer-core';

/** What can be seen of a page from outside and from in it, as texts, each with how often it is there. */
export type Seen = Record<Aspect, ReadonlyMap<string, number>>;

export const ASPECTS = ['tree', 'styles', 'console', 'listeners'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** At most this many elements of a page have their styles compared, spread over the whole of it. */
const SAMPLE = 40;

/** Where the page's own world keeps count of its listeners; a symbol, which no loop over names meets. */
const LEDGER = 'witness of listeners';

export function tally(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** A number for a text, another one for nearly any other text. */
export function sum(text: string): number {
  let found = 0;
  for (let n = 0; n < text.length; n++) found = (Math.imul(found, 31) + text.charCodeAt(n)) >>> 0;
  return found;
}

/** From now on, every page counts the listeners that are added in its own world. */
export async function countListeners(page: Page): Promise<void> {
  await page.evaluateOnNewDocument((name) => {
    const added: string[] = [];
    Reflect.set(globalThis, Symbol.for(name), added);
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...given) {
      added.push(`${this?.constructor?.name ?? 'Window'} ${given[0]}`);
      Reflect.apply(add, this, given);
    };
  }, LEDGER);
}

/** The page's tree, tag by tag, and the styles of some elements; nothing is left behind by looking. */
export const look = (page: Page) =>
  page.evaluate(
    (sample, name) => {
      const { documentElement: root, doctype } = document;
      const all = [...document.querySelectorAll('*')];
      for (const moving of document.getAnimations()) moving.cancel();
      const step = Math.max(1, Math.floor(all.length / sample));
      const styles = all
        .map((element, at) => ({ element, at }))
        .filter(({ at }) => at % step === 0)
        .map(({ element, at }) => {
          const style = getComputedStyle(element);
          const lines = [`${at} ${element.localName}`];
          // By number: some pages teach their lists to count differently.
          for (let n = 0; n < style.length; n++) {
            const property = style.item(n);
            lines.push(`${property}: ${style.getPropertyValue(property)}`);
          }
          return lines;
        });
      const added: unknown = Reflect.get(globalThis, Symbol.for(name));
      return {
        tree: `${doctype?.name ?? ''}${doctype?.publicId ?? ''}${root.outerHTML}`,
        styles,
        listeners: Array.isArray(added) ? added.map(String) : [],
        marks: ['parallax-event', 'parallax-single'].reduce(
          (count, highlight) => count + (CSS.highlights.get(highlight)?.size ?? 0),
          0,
        ),
      };
    },
    SAMPLE,
    LEDGER,
  );
