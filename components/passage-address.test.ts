import { expect, test } from 'vitest';
import { passageAddress } from './passage-address.ts';

const PAGE = 'https://news.example/a?id=7';

test('the words are in the address, with what has a meaning there encoded', () => {
  const address = passageAddress(PAGE, 'cease-fire, now & here');
  expect(address).toBe(`${PAGE}#:~:text=cease%2Dfire%2C%20now%20%26%20here`);
  expect(new URL(address).search).toBe('?id=7');
});

test('what stands before and after tells two places apart', () => {
  expect(passageAddress(PAGE, 'the plan', 'of', 'was')).toBe(`${PAGE}#:~:text=of-,the%20plan,-was`);
});

test('a fragment of the address gives way', () => {
  expect(passageAddress(`${PAGE}#top`, 'x')).toBe(`${PAGE}#:~:text=x`);
});
