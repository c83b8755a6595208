import { objectsIn, scriptsWith } from './structured-data.ts';

const META = [
  'meta[property="article:published_time"]',
  'meta[property="og:article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="dc.date.issued" i]',
  'meta[name="dc.date" i]',
  'meta[name="date" i]',
  'meta[name="pubdate" i]',
].join(',');
const TIME = 'article time[datetime], main time[datetime], time[pubdate]';

/** A year alone, or with a month in figures. */
const MONTH = /^\s*(?:\d{4}(?:[-/.]\d{1,2})?|\d{1,2}[-/.]\d{4})\s*$/;
/** A time of day, and its zone. */
const CLOCK =
  /\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?\s*(?:[ap]m)?\s*(?:GMT|UTC?|Z|[ECMP][SD]T)?\s*(?:[+-]\d\d:?\d\d)?/i;

/** The ISO day of a date as pages write it, in the page's own calendar; null where it is none. */
function dayOf(written: string | null | undefined): string | null {
  if (!written) return null;
  const iso = /^\s*(\d{4}-\d{2}-\d{2})/.exec(written)?.[1];
  if (iso === undefined) return dayInWords(written.replace(CLOCK, ' '));
  return isoDayOf(new Date(iso)) === iso ? iso : null;
}

/** Words without a zone are read in the reader's; asked back in the same one, they give the day they named. */
function dayInWords(words: string): string | null {
  if (MONTH.test(words) || !/\b\d{1,2}\b/.test(words)) return null;
  const time = new Date(words);
  return isoDayOf(new Date(time.getTime() - time.getTimezoneOffset() * 60_000));
}

const isoDayOf = (time: Date): string | null =>
  Number.isNaN(time.getTime()) ? null : time.toISOString().slice(0, 10);

/**
 * The elements of a name that a selector tells from others. Browsers find a name alone ten times as fast as a list of
 * selectors, and a page has few of them.
 */
const named = (page: Document, name: string, selector: string): Element[] =>
  [...page.getElementsByTagName(name)].filter((one) => one.matches(selector));

/** The day that the path of an address names; to make the expression takes longer than to see that there is no year. */
function dayIn(path: string): string | null {
  if (!path.includes('/20')) return null;
  const [, ...parts] = /\/(20\d{2})[/-](\d{2})[/-](\d{2})(?:\D|$)/.exec(path) ?? [];
  return dayOf(parts.join('-'));
}

/** The ISO day on which a page says that it was published; null where it says none. */
export const publicationDay = (page: Document = document): string | null => dayTold(toldBy(page));

/** What a page tells of its day, as it is written: first its scripts, then its elements, then its address. */
interface Told {
  readonly scripts: readonly string[];
  readonly elements: readonly string[];
  readonly path: string;
}

function toldBy(page: Document): Told {
  const metas = named(page, 'meta', META).map((meta) => meta.getAttribute('content') ?? '');
  const [time] = named(page, 'time', TIME);
  return {
    scripts: scriptsWith(page, 'datePublished'),
    elements: [...metas, time?.getAttribute('datetime') ?? ''],
    path: page.location.pathname,
  };
}

function dayTold({ scripts, elements, path }: Told): string | null {
  for (const { datePublished } of objectsIn(scripts)) {
    const day = typeof datePublished === 'string' ? dayOf(datePublished) : null;
    if (day !== null) return day;
  }
  for (const written of elements) {
    const day = dayOf(written);
    if (day !== null) return day;
  }
  return dayIn(path);
}

/** The day of the page that is shown, look after look: read anew where what tells of it has changed. */
export class ShownDay {
  #told: readonly string[] = [];
  #day: string | null = null;

  /** ISO day, or null. */
  get(): string | null {
    const told = toldBy(document);
    const all = [...told.scripts, ...told.elements, told.path];
    const isSame =
      all.length === this.#told.length && all.every((one, at) => one === this.#told[at]);
    if (!isSame) this.#day = dayTold(told);
    this.#told = all;
    return this.#day;
  }
}
