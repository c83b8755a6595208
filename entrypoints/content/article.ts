import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';
import { structuredData } from './structured-data.ts';

/** What schema.org calls a text that is read as one: https://schema.org/Article and what is below it. */
const TYPE = /(?:Article|BlogPosting|LiveBlogPosting|NewsReport)$/;

/** What page builders write into the head of an article and of nothing else. */
const IN_HEAD =
  'meta[property="og:type"][content="article" i], meta[property="article:published_time"], meta[name="citation_title"]';

/** A teaser has a line or two; of these an article has more, each of some length in UTF-16 units. */
const PARAGRAPHS = 3;
const LENGTH = 80;

function saysSo(document: Document): boolean {
  for (const said of structuredData(document, '@type')) {
    const types = [said['@type']].flat();
    if (types.some((type) => typeof type === 'string' && TYPE.test(type))) return true;
  }
  return false;
}

/** Whether it is no teaser, of which a front page has dozens. */
function isWhole(article: Element): boolean {
  let long = 0;
  for (const { textContent } of article.getElementsByTagName('p')) {
    if (textContent.length >= LENGTH) long += 1;
    if (long === PARAGRAPHS) return true;
  }
  return false;
}

/** Whether the elements of a page show an article: the only one, or one with an article's length. */
function looksSo(document: Document): boolean {
  const articles = [
    ...document.querySelectorAll(
      'article, [role="article"], [itemscope][itemtype*="schema.org/"][itemtype$="Article"], [itemscope][itemtype$="schema.org/BlogPosting"]',
    ),
  ];
  return articles.length === 1 || articles.some(isWhole);
}

/**
 * Whether a page is a news article or the like: as it says itself, or by its elements, or else by the
 * first half of Mozilla's Readability, which counts and measures paragraphs. No layout is asked for.
 */
export const isArticle = (document: Document): boolean =>
  document.querySelector(IN_HEAD) !== null ||
  saysSo(document) ||
  looksSo(document) ||
  isProbablyReaderable(document);
