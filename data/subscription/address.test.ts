import { expect, test } from 'vitest';
import { originPattern, subscriptionAddress } from './address.ts';

test.each([
  [' https://news.example/feed.json#top ', 'https://news.example/feed.json'],
  ['http://localhost:8000/feed.json', 'http://localhost:8000/feed.json'],
  ['http://127.0.0.1:8000/feed.json', 'http://127.0.0.1:8000/feed.json'],
])('%s is asked for as %s', (typed, address) => {
  expect(subscriptionAddress(typed).href).toBe(address);
});

test.each([
  ['news.example/feed.json', 'expected a web address'],
  ['', 'expected a web address'],
  ['http://news.example/feed.json', 'expected https'],
  ['javascript:alert(1)', 'expected https'],
  ['file:///etc/passwd', 'expected https'],
  ['https://me:secret@news.example/', 'without a user name'],
])('"%s" is refused: %s', (typed, said) => {
  expect(() => subscriptionAddress(typed)).toThrow(said);
});

test('one that is too long to be kept is refused', () => {
  expect(() => subscriptionAddress(`https://news.example/${'a'.repeat(2000)}`)).toThrow(
    'expected an address of 2000 characters at most, found 2021',
  );
});

test('access is asked for one host alone', () => {
  expect(originPattern(new URL('https://news.example/a/b.json'))).toBe('https://news.example/*');
});
