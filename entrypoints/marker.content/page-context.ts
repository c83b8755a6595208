import * as v from 'valibot';
import { structuredData } from '../content/structured-data.ts';

/** What a page says of itself that helps to tell which event is meant. */
interface PageContext {
  title: string;
  /** BCP 47 tag, or null. */
  language: string | null;
  /** ISO day of publication, or null. */
  date: string | null;
}

const dated = v.object({ datePublished: v.string() });

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

function publicationDay(document: Document): string | null {
  for (const said of structuredData(document)) {
    const found = v.safeParse(dated, said);
    const day = found.success ? dayOf(found.output.datePublished) : null;
    if (day !== null) return day;
  }
  for (const meta of document.querySelectorAll(META)) {
    const day = dayOf(meta.getAttribute('content'));
    if (day !== null) return day;
  }
  const time = document.querySelector('article time[datetime], main time[datetime], time[pubdate]');
  const inAddress = /\/(20\d{2})[/-](\d{2})[/-](\d{2})(?:\D|$)/.exec(document.location.pathname);
  return (
    dayOf(time?.getAttribute('datetime')) ??
    (inAddress ? dayOf(inAddress.slice(1, 4).join('-')) : null)
  );
}

export function readPageContext(document: Document): PageContext {
  return {
    title: document.title,
    language: document.documentElement.lang || null,
    date: publicationDay(document),
  };
}
