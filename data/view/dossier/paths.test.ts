import { describe, expect, test } from 'vitest';
import {
  ANONYMOUS,
  JANE,
  makeAccount,
  makeActor,
  makeSource,
} from '../../../scripts/lib/test/entities.ts';
import type { Account } from '../../schema/account.ts';
import { accountView } from '../account-view.ts';
import { pathsOf, type Paths } from './paths.ts';

const JOHN = { type: 'actor', actor: 'john-roe' } as const;
const actors = new Map(
  [makeActor('jane-doe', 'Jane Doe'), makeActor('john-roe', 'John Roe')].map((actor) => [
    actor.id,
    actor,
  ]),
);

const drawn = (...accounts: Account[]): Paths =>
  pathsOf(
    accounts.map((account) => ({
      account,
      view: accountView(account, makeSource(account.source), actors, 'en', null),
    })),
  );

const told = (source: string, chain: Account['chain'] = []): Account =>
  makeAccount(`${source}-${chain.length}`, { source, chain });

/** Each stage as it stands: its name, its column, its first row and how many rows it is high. */
const boxes = ({ stages }: Paths): [string, number, number, number][] =>
  stages.map(({ name, column, row, rows }) => [name, column, row, rows]);

describe('the ways of accounts, drawn together', () => {
  test('one voice with two outlets is one box, as high as both: the echo is seen', () => {
    const paths = drawn(told('report', [JANE]), told('column', [JANE]));
    expect(boxes(paths)).toEqual([
      ['Jane Doe', 0, 0, 2],
      ['The column', 1, 0, 1],
      ['The report', 1, 1, 1],
    ]);
    expect(paths.steps).toEqual([
      { row: 0, from: 0, to: 1 },
      { row: 1, from: 0, to: 1 },
    ]);
  });

  test('two voices with one outlet are two boxes', () => {
    expect(boxes(drawn(told('report', [JANE]), told('report', [JOHN])))).toEqual([
      ['Jane Doe', 0, 0, 1],
      ['The report', 1, 0, 1],
      ['John Roe', 0, 1, 1],
      ['The report', 1, 1, 1],
    ]);
  });

  test('a voice is one although one outlet has it through a relay; the relay stands between', () => {
    const paths = drawn(told('report', [JANE, JOHN]), told('column', [JANE]));
    expect(boxes(paths)).toEqual([
      ['Jane Doe', 0, 0, 2],
      ['The column', 2, 0, 1],
      ['John Roe', 1, 1, 1],
      ['The report', 2, 1, 1],
    ]);
    expect(paths.steps).toContainEqual({ row: 0, from: 0, to: 2 });
  });

  test('an anonymous voice stands before whoever relays it, in its own row alone, and is said to be so', () => {
    const paths = drawn(told('report', [ANONYMOUS, JANE]), told('column', [JANE]));
    expect(paths.stages).toContainEqual(
      expect.objectContaining({ kind: 'anonymous', name: 'an official', column: 0, rows: 1 }),
    );
    expect(paths.stages).toContainEqual(
      expect.objectContaining({ kind: 'speaker', name: 'Jane Doe', column: 1, rows: 2 }),
    );
  });

  test('voices with more outlets come first', () => {
    const paths = drawn(told('report', [JOHN]), told('report', [JANE]), told('column', [JANE]));
    expect(paths.stages[0]?.name).toBe('Jane Doe');
  });

  test('accounts that took one way are counted and drawn once', () => {
    const paths = drawn(told('report', [JANE]), told('report', [JANE]));
    expect(paths.ways.map(({ accounts }) => accounts)).toEqual([2]);
    expect(paths.stages.map(({ accounts }) => accounts)).toEqual([2, 2]);
  });

  test('what a source says on its own word stands alone, apart from what it has from others', () => {
    const paths = drawn(told('report'), told('report', [ANONYMOUS]));
    expect(paths.stages.map(({ kind, alone }) => [kind, alone])).toEqual([
      ['outlet', true],
      ['anonymous', false],
      ['outlet', false],
    ]);
  });

  test('of no accounts is empty', () => {
    expect(drawn()).toEqual({ columns: 0, ways: [], stages: [], steps: [] });
  });
});
