import * as v from 'valibot';
import type { DraftPage } from '../../data/schema/draft.ts';
import { addressOf } from '../content/addresses.ts';
import { readPageContext } from '../marker.content/page-context.ts';
import { structuredData } from '../content/structured-data.ts';

/** Of any one thing that a page says of itself, in UTF-16 units. */
const LONGEST = 500;

const named = v.union([
  v.string(),
  v.pipe(
    v.object({ name: v.string() }),
    v.transform(({ name }) => name),
  ),
]);
const someone = v.pipe(
  v.union([
    v.pipe(
      named,
      v.transform((one) => [one]),
    ),
    v.array(named),
  ]),
  v.transform((names) => names.join(', ')),
);
const article = v.object({
  headline: v.fallback(v.optional(v.string()), undefined),
  author: v.fallback(v.optional(someone), undefined),
  publisher: v.fallback(v.optional(someone), undefined),
  inLanguage: v.fallback(v.optional(v.string()), undefined),
});
type Article = v.InferOutput<typeof article>;
/** What the page says of an article in schema.org's words: the first thing with a headline. */
function articleIn(document: Document): Article {
  for (const one of structuredData(document, 'headline')) {
    const read = v.safeParse(article, one);
    if (read.success && read.output.headline !== undefined) return read.output;
  }
  return {};
}

/** The first of these properties of the page's head that says something. */
function meta(document: Document, ...names: string[]): string | null {
  for (const name of names) {
    const tag = document.querySelector(`meta[property="${name}" i], meta[name="${name}" i]`);
    const said = tag?.getAttribute('content')?.trim();
    if (said) return said;
  }
  return null;
}

/** An author who is given as an address is a link to one, not a name. */
const name = (said: string | null | undefined): string | null =>
  said && !/^https?:/.test(said) ? said : null;

const short = (said: string | null | undefined): string | null =>
  said?.trim().slice(0, LONGEST) || null;

/** What a page says of itself: schema.org, then Open Graph and the older names, then its own title. */
export function readMetadata(document: Document): DraftPage {
  const said = articleIn(document);
  const byline = document.querySelector('[rel="author"], [itemprop="author"]')?.textContent;
  const { title, language, date } = readPageContext(document);
  return {
    address: addressOf(document),
    title: short(said.headline ?? meta(document, 'og:title', 'dc.title') ?? title),
    author: short(
      name(said.author) ??
        name(meta(document, 'author', 'article:author', 'dc.creator', 'parsely-author')) ??
        byline?.replaceAll(/\s+/g, ' '),
    ),
    site: short(
      said.publisher ?? meta(document, 'og:site_name', 'application-name', 'dc.publisher'),
    ),
    date,
    language: short(language ?? said.inLanguage ?? meta(document, 'og:locale')?.replace('_', '-')),
  };
}
