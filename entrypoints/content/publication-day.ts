import { withoutFragment } from '../../data/page-address.ts';
import { structuredData } from './structured-data.ts';

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

/** The ISO day of a date as pages write it, in the page's own calendar; null where it is none. */
function dayOf(written: string | null | undefined): string | null {
  if (!written) return null;
  const iso = /^\s*(\d{4}-\d{2}-\d{2})/.exec(written)?.[1];
  const time = new Date(iso ?? written);
  if (Number.isNaN(time.getTime())) return null;
  // Words are read in the reader's zone; asked back in the same one, they give the day they named.
  const minutes = iso === undefined ? time.getTimezoneOffset() : 0;
  const day = new Date(time.getTime() - minutes * 60_000).toISOString().slice(0, 10);
  return iso === undefined || iso === day ? day : null;
}

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
export function publicationDay(page: Document = document): string | null {
  for (const { datePublished } of structuredData(page, 'datePublished')) {
    const day = typeof datePublished === 'string' ? dayOf(datePublished) : null;
    if (day !== null) return day;
  }
  for (const meta of named(page, 'meta', META)) {
    const day = dayOf(meta.getAttribute('content'));
    if (day !== null) return day;
  }
  const [time] = named(page, 'time', TIME);
  return dayOf(time?.getAttribute('datetime')) ?? dayIn(page.location.pathname);
}

/**
 * The day of the page that is shown, look after look. Where the document was loaded, a day that it shows is looked for
 * once; wherever a single-page site has gone since, its head may still be that of the page before.
 */
export class ShownDay {
  readonly #address = withoutFragment(location.href);
  #day: string | null = null;

  /** ISO day, or null. */
  get(): string | null {
    if (withoutFragment(location.href) !== this.#address) return publicationDay();
    return (this.#day ??= publicationDay());
  }
}
