import { expect, test } from 'vitest';
import { ANONYMOUS, JANE, makeAccount } from '../../scripts/lib/test/entities.ts';
import { independentAccounts } from './independent.ts';

const JOHN = { type: 'actor', actor: 'john-roe' } as const;

test('two accounts that go back to one speaker are an echo and count once', () => {
  const accounts = [
    makeAccount('a', { source: 'report', chain: [JANE] }),
    makeAccount('b', { source: 'column', chain: [JANE, JOHN] }),
  ];
  expect(independentAccounts(accounts)).toBe(1);
});

test('two speakers count twice, though one text tells both', () => {
  const accounts = [makeAccount('a', { chain: [JANE] }), makeAccount('b', { chain: [JOHN, JANE] })];
  expect(independentAccounts(accounts)).toBe(2);
});

test('what a source says on its own word counts once a source', () => {
  const accounts = [
    makeAccount('a', { source: 'report' }),
    makeAccount('b', { source: 'report' }),
    makeAccount('c', { source: 'column' }),
  ];
  expect(independentAccounts(accounts)).toBe(2);
});

test('an anonymous voice is told apart by who relays it', () => {
  const through = (...chain: [typeof ANONYMOUS, ...(typeof JANE | typeof JOHN)[]]) =>
    makeAccount(chain.length.toString(), { chain });
  expect(independentAccounts([through(ANONYMOUS, JANE), through(ANONYMOUS, JANE)])).toBe(1);
  expect(independentAccounts([through(ANONYMOUS, JANE), through(ANONYMOUS, JOHN)])).toBe(2);
});

test('an anonymous voice that nobody named relays is known by its source alone', () => {
  const accounts = ['report', 'column', 'column'].map((source) =>
    makeAccount(source, { source, chain: [ANONYMOUS] }),
  );
  expect(independentAccounts(accounts)).toBe(2);
});
