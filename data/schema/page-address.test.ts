import * as v from 'valibot';
import { expect, test } from 'vitest';
import { pageAddressOf } from '../page-address.ts';
import { pageAddress } from './page-address.ts';

test.each([
  ['https://news.example/a/story?from=mail&id=7#top', 'https://news.example/a/story'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/'],
  ['file:///articles/page.html#top', 'file:///articles/page.html'],
])('of %s is kept where the page is, not how one came there', (address, kept) => {
  expect(pageAddressOf(new URL(address))).toBe(kept);
});

test('is kept short enough to be stored', () => {
  const long = new URL(`https://news.example/${'a'.repeat(5_000)}`);
  expect(v.is(pageAddress, pageAddressOf(long))).toBe(true);
});
