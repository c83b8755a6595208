import { TimeoutError, type ConsoleMessage, type Page } from 'puppeteer-core';
import { painted, until } from '../../scripts/lib/browser/reader.ts';

/** What can be seen of a page from outside and from in it, as texts, each with how often it is there. */
export type Seen = Record<Aspect, ReadonlyMap<string, number>>;

const ASPECTS = ['tree', 'styles', 'console', 'listeners'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** At most this many elements of a page have their styles compared, spread over the whole of it. */
const SAMPLE = 40;

/** Where the page's own world keeps count of its listeners; a symbol, which no loop over names meets. */
const LEDGER = 'witness of listeners';

function tally(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** A number for a text, another one for nearly any other text. */
function sum(text: string): number {
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
      added.push(`${this?.constructor?.name ?? 'Window'} ${String(given[0])}`);
      Reflect.apply(add, this, given);
    };
  }, LEDGER);
}

/** The page's tree, tag by tag, and the styles of some elements; nothing is left behind by looking. */
const look = (page: Page) =>
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
        marks: CSS.highlights.get('parallax-event')?.size ?? 0,
      };
    },
    SAMPLE,
    LEDGER,
  );

/** What a page that only waits has shown of itself once it has come to rest. */
export interface Visit {
  seen: Seen;
  /** How many events are marked in it. */
  marks: number;
}

const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Time for what runs after a page has loaded, the extension's reading of it among it. */
const SETTLE = 250;

/** Some pages wait without end for what the tests refuse them; by then they show what they will. */
async function load(page: Page, address: string): Promise<void> {
  try {
    await page.goto(address, { waitUntil: 'load', timeout: 5000 });
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
  }
}

/**
 * Loads a page, waits, and writes down what is to be seen of it.
 * @param marked wait for marks as well
 */
export async function visit(page: Page, address: string, marked = false): Promise<Visit> {
  // What the last page still does or says is not held against this one.
  await page.goto('about:blank');
  const said: string[] = [];
  const hear = (message: ConsoleMessage): void =>
    void said.push(`${message.type()} ${message.text()}`);
  const fail = (error: unknown): void => void said.push(`uncaught ${String(error)}`);
  page.on('console', hear).on('pageerror', fail);
  try {
    await load(page, address);
    await rest(SETTLE);
    if (marked) await until(async () => (await painted(page)) > 0, 5000);
    const { tree, styles, listeners, marks } = await look(page);
    const seen = {
      // The tags one by one say what is different; the last entry says that nothing has moved.
      tree: tally([...tree.split(/(?=<)/), `whole ${sum(tree)}`]),
      styles: tally(styles.flatMap(([of, ...lines]) => lines.map((line) => `${of} ${line}`))),
      console: tally(said),
      listeners: tally(listeners),
    };
    return { seen, marks };
  } finally {
    page.off('console', hear).off('pageerror', fail);
  }
}

/** Numbers made anew at each load: of no account where two control runs already differ. */
const made = (text: string): string => text.replaceAll(/[\da-f]*\d[\da-f]*/gi, '#');

function differences(seen: Seen, controls: readonly Seen[], aspect: Aspect): string[] {
  const [first, ...others] = controls.map((control) => control[aspect]);
  const texts = new Set([
    ...seen[aspect].keys(),
    ...controls.flatMap((c) => [...c[aspect].keys()]),
  ]);
  return [...texts].filter((text) => {
    const counts = [first, ...others].map((control) => control?.get(text) ?? 0);
    const count = seen[aspect].get(text) ?? 0;
    return count < Math.min(...counts) || count > Math.max(...counts);
  });
}

/** Where control runs differ among themselves: there the page is no fixed thing. */
export function unstable([first, ...others]: readonly Seen[]): Aspect[] {
  return ASPECTS.filter((aspect) =>
    others.some((other) => first !== undefined && differences(other, [first], aspect).length > 0),
  );
}

/**
 * What is otherwise with the extension than in any control run.
 * @returns one line for each, empty where nothing is
 */
export function strange(seen: Seen, controls: readonly Seen[]): string[] {
  const moving = unstable(controls);
  return ASPECTS.flatMap((aspect) => {
    const found = differences(seen, controls, aspect);
    const known = new Set(
      controls.flatMap((control) => [...control[aspect].keys()].map((text) => made(text))),
    );
    const left = moving.includes(aspect) ? found.filter((text) => !known.has(made(text))) : found;
    return left.map((text) => `${aspect}: ${text.slice(0, 300)}`);
  });
}
