import { afterEach, describe, expect, test } from 'vitest';
import { addToHead, setPage } from '../../scripts/lib/test/page.ts';
import { isArticle } from './article.ts';

const added: Element[] = [];
afterEach(() => {
  for (const element of added.splice(0)) element.remove();
});

const head = (html: string): void => void added.push(...addToHead(html));

const jsonLd = (data: unknown): void =>
  head(`<script type="application/ld+json">${JSON.stringify(data)}</script>`);

const SENTENCE = 'The council of the town met again, and the roads were discussed until noon. ';
const TEASER = `<article><h2>Town</h2><p>${SENTENCE}</p></article>`;

describe('a page is an article', () => {
  test.each<[string, unknown]>([
    ['NewsArticle', { '@type': 'NewsArticle' }],
    ['one of several types', { '@type': ['Thing', 'ReportageNewsArticle'] }],
    ['LiveBlogPosting in a graph', { '@graph': [{ '@type': 'LiveBlogPosting' }] }],
  ])('where schema.org data says %s', (_, data) => {
    setPage('');
    jsonLd(data);
    expect(isArticle(document)).toBe(true);
  });

  test.each([
    '<meta property="og:type" content="article">',
    '<meta property="article:published_time" content="2025-12-02">',
  ])('where its head says so: %s', (html) => {
    setPage('');
    head(html);
    expect(isArticle(document)).toBe(true);
  });

  test.each([
    ['one article element', '<article><p>Short.</p></article>'],
    [
      'one among teasers that has an article’s length',
      `${TEASER.repeat(6)}<article>${`<p>${SENTENCE.repeat(2)}</p>`.repeat(3)}</article>`,
    ],
    ['microdata', '<div itemscope itemtype="http://schema.org/NewsArticle"><p>Short.</p></div>'],
    ['long paragraphs', `<div>${`<p>${SENTENCE.repeat(4)}</p>`.repeat(4)}</div>`],
  ])('where its elements show it: %s', (_, html) => {
    setPage(html);
    expect(isArticle(document)).toBe(true);
  });
});

describe('a page is none', () => {
  test.each([
    ['a front page of teasers', TEASER.repeat(12)],
    ['a list of links', '<ul><li><a href="/x">Town</a></li></ul>'.repeat(20)],
    ['a form', '<form><p>Your name</p><input></form>'],
    ['empty', ''],
  ])('%s', (_, html) => {
    setPage(html);
    jsonLd([{ '@type': 'WebSite' }, { '@type': 'NewsMediaOrganization' }, 5, null]);
    expect(isArticle(document)).toBe(false);
  });

  test('whatever broken data it holds', () => {
    setPage('<p>Short.</p>');
    head('<script type="application/ld+json">{"@type": "NewsArticle",</script>');
    expect(isArticle(document)).toBe(false);
  });
});
