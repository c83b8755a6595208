import { publicationDay } from '../content/publication-day.ts';

/** What a page says of itself that helps to tell which event is meant. */
interface PageContext {
  title: string;
  /** BCP 47 tag, or null. */
  language: string | null;
  /** ISO day of publication, or null. */
  date: string | null;
}

/** @param date where it was read before */
export function readPageContext(
  document: Document,
  date: string | null = publicationDay(document),
): PageContext {
  return {
    title: document.title,
    language: document.documentElement.lang || null,
    date,
  };
}
