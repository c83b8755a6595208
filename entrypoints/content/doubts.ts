import { primaryTag } from '../../mentions/index.ts';
import type { Doubt } from '../../messages.ts';

/** Where the browser tells a text, an empty line parts its paragraphs: no pattern reaches across. */
const PARTED = '\n\n';
/** To tell more, in UTF-16 units, would hold the page for longer than to read it step by step. */
const MOST_TOLD = 300_000;
/** A longer text, in UTF-16 units, is not kept, but asked again after each change of it. */
const MOST_KEPT = 150_000;

/** A text in which some corpora may have an event named. */
export interface Doubtful {
  readonly text: string;
  readonly corpora: readonly string[];
  /** BCP 47 tags that the page names for its text; null where some of it has none. */
  readonly tags: readonly string[] | null;
}

/**
 * The gate asks for words near each other, in whatever order: of the pages that it lets through in vain, the
 * background tells more before any is read block by block. What it was asked once is not asked again.
 */
export class Doubts {
  #settled: Doubtful | null = null;

  /** The paragraphs that are new since the text was settled; null where it was not, for all the corpora. */
  freshIn({ text, corpora, tags }: Doubtful): string[] | null {
    const before = this.#settled;
    if (before === null || languageOf(before.tags) !== languageOf(tags)) return null;
    if (!corpora.every((corpus) => before.corpora.includes(corpus))) return null;
    return [...new Set(text.split(PARTED)).difference(new Set(before.text.split(PARTED)))];
  }

  /** @returns what is to be asked, nothing perhaps; null where the text is too long to be told at once */
  about(doubtful: Doubtful): Doubt | null {
    const { text, corpora, tags } = doubtful;
    if (text.length > MOST_TOLD) return null;
    const paragraphs = this.freshIn(doubtful) ?? [...new Set(text.split(PARTED))];
    return { corpora: [...corpora], paragraphs, language: languageOf(tags) };
  }

  /** No event is named in any of it. @param settled null once another looks after the page */
  settle(settled: Doubtful | null): void {
    this.#settled = settled !== null && settled.text.length <= MOST_KEPT ? settled : null;
  }
}

/** The one language of a text; null where there may be several. */
function languageOf(tags: readonly string[] | null): string | null {
  const [language, ...others] = new Set(tags?.map(primaryTag));
  return others.length === 0 && language !== undefined && language !== '' ? language : null;
}
