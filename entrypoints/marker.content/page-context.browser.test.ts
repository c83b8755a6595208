import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addToHead, setPage } from '../../scripts/lib/test/page.ts';
import { readPageContext } from './page-context.ts';

const address = location.href;
const added: Element[] = [];
beforeEach(() => setPage(''));
afterEach(() => {
  history.replaceState(null, '', address);
  for (const element of added.splice(0)) element.remove();
});

const head = (html: string): void => void added.push(...addToHead(html));

const jsonLd = (data: unknown): void =>
  head(
    `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`,
  );

const dateOf = (): string | null => readPageContext(document).date;

describe('schema.org data gives the day, in the page’s own calendar', () => {
  const article = { '@type': 'NewsArticle', datePublished: '2025-11-20T23:30:00-05:00' };

  test.each<[string, unknown]>([
    ['as one object', article],
    ['in a list', [{ '@type': 'WebSite' }, article]],
    [
      'in a graph',
      { '@context': 'https://schema.org', '@graph': [{ '@type': 'Person' }, article] },
    ],
  ])('%s', (_, data) => {
    jsonLd(data);
    expect(dateOf()).toBe('2025-11-20');
  });
});

test.each<[string, unknown]>([
  ['broken JSON', '{"datePublished": "2025-'],
  ['null', 'null'],
  ['a number for a date', { datePublished: 20251120 }],
  ['words for a date', { datePublished: 'yesterday' }],
  ['a month that no calendar has', { datePublished: '2025-19-45' }],
  ['a year', { datePublished: '2024' }],
  ['a month', { datePublished: '2024-08' }],
  ['a month in words', { datePublished: 'August 2024' }],
  ['a month in another order', { datePublished: '08/2024' }],
  ['a day that its month has not', { datePublished: '2025-02-30T08:00' }],
  ['a list of nothing', [null, 7, 'x']],
])('%s is passed over, and what follows is used', (_, data) => {
  jsonLd(data);
  jsonLd({ datePublished: '2025-11-21' });
  expect(dateOf()).toBe('2025-11-21');
});

test.each([
  '<meta property="article:published_time" content="2025-11-20T08:00:00+01:00">',
  '<meta itemprop="datePublished" content="2025-11-20">',
  '<meta name="DC.date.issued" content="2025-11-20">',
  '<meta name="date" content="20 November 2025">',
  '<meta name="pubdate" content="November 20, 2025 00:10">',
  '<meta name="date" content="Thu, 20 Nov 2025 23:30:00 GMT">',
  '<meta name="date" content="Thu, 20 Nov 2025 00:30:00 +1200">',
  '<meta name="date" content="11/20/2025 11:30 PM EST">',
  '<meta name="date" content="Thu Nov 20 2025 00:30:00 GMT+1200 (New Zealand Standard Time)">',
])('%s gives the day', (meta) => {
  head(meta);
  expect(dateOf()).toBe('2025-11-20');
});

test('schema.org data outranks a meta element', () => {
  head('<meta name="date" content="2020-01-01">');
  jsonLd({ datePublished: '2025-11-20' });
  expect(dateOf()).toBe('2025-11-20');
});

test('the first time element of the article gives the day; one elsewhere does not', () => {
  setPage('<aside><time datetime="2019-01-01">then</time></aside>');
  expect(dateOf()).toBeNull();
  setPage(
    '<aside><time datetime="2019-01-01"></time></aside><article><time datetime="2025-11-20T06:00"></article>',
  );
  expect(dateOf()).toBe('2025-11-20');
});

test.each([
  ['/news/2025/11/20/summit.html', '2025-11-20'],
  ['/news/2025-11-20-summit', '2025-11-20'],
  ['/news/2025/13/40/summit', null],
  ['/news/120251120/summit', null],
])('the address %s gives %s', (path, day) => {
  history.replaceState(null, '', path);
  expect(dateOf()).toBe(day);
});

test('a page that says nothing of itself has neither a date nor a language', () => {
  const { lang } = document.documentElement;
  document.documentElement.removeAttribute('lang');
  expect(readPageContext(document)).toEqual({ title: document.title, language: null, date: null });
  document.documentElement.lang = 'fr-CA';
  expect(readPageContext(document).language).toBe('fr-CA');
  document.documentElement.lang = lang;
});
