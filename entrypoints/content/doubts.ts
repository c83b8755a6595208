import { CYRILLIC_LANGUAGES, primaryTag } from '../../mentions/index.ts';
import type { Doubt } from '../../messages.ts';

/** Where the browser tells a text, an empty line parts its paragraphs, as it parts blocks that are read. */
const PARTED = '\n\n';
/** To tell more, in UTF-16 units, would hold the page for longer than to read it step by step. */
const MOST_TOLD = 300_000;
/** A longer text, in UTF-16 units, is not kept, but asked again after each change of it. */
const MOST_KEPT = 150_000;
/** After so many questions in vain the page is read: of its blocks only those that are new are told. */
const MOST_ASKED = 4;

/** A text in which some corpora may have an event named. */
export interface Doubtful {
  readonly text: string;
  readonly corpora: readonly string[];
  /** Tells the BCP 47 tags that the page names for its text; null where some of it has none. */
  readonly tags: () => readonly string[] | null;
}

/** A text in which no event of some corpora is named. */
interface Settled extends Omit<Doubtful, 'tags'> {
  readonly language: string | null;
}

/**
 * The gate asks for words near each other, in whatever order: of the pages that it lets through in vain, the
 * background tells more before any is read block by block. What it was asked once is not asked again.
 */
export class Doubts {
  #settled: Settled | null = null;
  #asked = 0;

  /** The paragraphs that are new since the text was settled; null where it was not, for all the corpora. */
  freshIn(now: Doubtful): string[] | null {
    const before = this.#settled;
    if (before === null || before.language !== languageOf(now)) return null;
    if (!now.corpora.every((corpus) => before.corpora.includes(corpus))) return null;
    return [...new Set(now.text.split(PARTED)).difference(new Set(before.text.split(PARTED)))];
  }

  /** @returns what is to be asked, nothing perhaps; null where the page is better read at once */
  about(doubtful: Doubtful): Doubt | null {
    const { text, corpora } = doubtful;
    if (text.length > MOST_TOLD || this.#asked >= MOST_ASKED) return null;
    const paragraphs = this.freshIn(doubtful) ?? [...new Set(text.split(PARTED))];
    if (paragraphs.length > 0) this.#asked += 1;
    return { corpora: [...corpora], paragraphs, language: languageOf(doubtful) };
  }

  /** No event is named in any of it. @param settled null once another looks after the page */
  settle(settled: Doubtful | null): void {
    if (settled === null || settled.text.length > MOST_KEPT) return void (this.#settled = null);
    const { text, corpora } = settled;
    this.#settled = { text, corpora, language: languageOf(settled) };
  }
}

/** Whether blocks are read without what stands in the midst of words that a browser tells: the readings of ruby. */
export const mayBeReadOtherwise = (page: Document): boolean =>
  page.getElementsByTagName('rt').length > 0;

/**
 * The one language of a text; null where blocks of it may be in any. Of those that are written in Cyrillic letters a
 * short block tells by its letters that it is in another, and the whole does not.
 */
function languageOf({ tags }: Doubtful): string | null {
  const [language, ...others] = new Set(tags()?.map(primaryTag));
  if (language === undefined || language === '' || others.length > 0) return null;
  return CYRILLIC_LANGUAGES.has(language) ? null : language;
}
