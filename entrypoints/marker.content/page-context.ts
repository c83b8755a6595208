import { publicationDay } from '../content/publication-day.ts';

/** What a page says of itself that helps to tell which event is meant. */
interface PageContext {
  title: string;
  /** BCP 47 tag, or null. */
  language: string | null;
  /** ISO day of publication, or null. */
  date: string | null;
}

export function readPageContext(document: Document): PageContext {
  return {
    title: document.title,
    language: document.documentElement.lang || null,
    date: publicationDay(document),
  };
}
