import { afterEach, beforeEach, expect, test } from 'vitest';
import { addToHead, setPage } from '../../scripts/lib/test/page.ts';
import { readMetadata } from './metadata.ts';

const added: Element[] = [];
beforeEach(() => {
  setPage('');
  document.title = 'Title of the tab';
});
afterEach(() => {
  for (const element of added.splice(0)) element.remove();
});

const head = (html: string): void => void added.push(...addToHead(html));

const jsonLd = (data: unknown): void =>
  head(`<script type="application/ld+json">${JSON.stringify(data)}</script>`);

const OPEN_GRAPH = `<meta property="og:title" content="Title to share">
<meta name="author" content="Ann Reporter"><meta property="og:site_name" content="The Example">`;

test('a page that says nothing of itself has the title of its tab', () => {
  const found = readMetadata(document);
  expect(found).toMatchObject({ title: 'Title of the tab', author: null, site: null, date: null });
});

test('Open Graph and the older names come before the tab', () => {
  head(OPEN_GRAPH);
  expect(readMetadata(document)).toMatchObject({
    title: 'Title to share',
    author: 'Ann Reporter',
    site: 'The Example',
  });
});

test('schema.org comes first: headline, authors, publisher, day', () => {
  head(OPEN_GRAPH);
  jsonLd({
    '@type': 'NewsArticle',
    headline: 'The headline',
    author: [{ '@type': 'Person', name: 'Bo' }, 'Cy'],
    publisher: { '@type': 'Organization', name: 'The Publisher' },
    datePublished: '2026-02-03T10:00:00Z',
  });
  expect(readMetadata(document)).toMatchObject({
    title: 'The headline',
    author: 'Bo, Cy',
    site: 'The Publisher',
    date: '2026-02-03',
  });
});

test('an author who is given as an address is passed over for the byline', () => {
  head('<meta property="article:author" content="https://social.example/ann">');
  setPage('<a rel="author" href="/ann"> Ann \n Reporter </a>');
  expect(readMetadata(document).author).toBe('Ann Reporter');
});

test('what is of a wrong form, or far too long, does no harm', () => {
  jsonLd({ '@type': 'NewsArticle', headline: 'x'.repeat(9_000), author: 7, publisher: [[]] });
  const found = readMetadata(document);
  expect(found.title).toHaveLength(500);
  expect([found.author, found.site]).toEqual([null, null]);
});
