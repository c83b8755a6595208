import { describe, expect, test } from 'vitest';
import { makeCorpus } from '../../scripts/lib/test/corpus.ts';
import { makeEvent } from '../../scripts/lib/test/entities.ts';
import { BOUNDS } from './bounds.ts';
import { readCorpus, RefusedCorpus } from './read-corpus.ts';

const read = (document: unknown, watch = {}) =>
  readCorpus({ kind: 'file', name: 'a.json', text: JSON.stringify(document) }, watch);

/** What is said of a document that is not taken; empty where it is. */
async function problemsOf(text: string): Promise<readonly string[]> {
  try {
    await readCorpus({ kind: 'file', name: 'a.json', text });
    return [];
  } catch (error) {
    if (error instanceof RefusedCorpus) return error.problems;
    throw error;
  }
}
const refusals = (change: object) => problemsOf(JSON.stringify({ ...makeCorpus(), ...change }));

/** Each bracket doubles the readings: two to the twelfth in one pattern. */
const manyReadings = {
  'lake-summit': {
    clues: {},
    patterns: { mul: [{ match: ['(a|b) '.repeat(12).trim()], form: 'name', points: 10 }] },
    anaphora: [],
  },
};

test('a sound corpus is taken as it is', async () => {
  expect(await read(makeCorpus())).toEqual(makeCorpus());
});

test('a folder is joined, its version made from its content', async () => {
  const {
    events,
    accounts,
    sources,
    actors,
    lexicons: _l,
    mentions: _m,
    version: _v,
    ...about
  } = makeCorpus();
  const files: [string, unknown][] = [
    ['mine/corpus.json', about],
    ['mine/actors/all.json', actors],
    ...sources.map((source): [string, unknown] => [`mine/sources/${source.id}.json`, source]),
    ...events.flatMap((event): [string, unknown][] => [
      [`mine/events/${event.id}/event.json`, event],
      [
        `mine/events/${event.id}/accounts.json`,
        accounts
          .filter((account) => account.event === event.id)
          .map(({ event: _event, ...account }) => account),
      ],
    ]),
    ['mine/notes/todo.json', 'no part of it'],
  ];
  const texts = new Map(files.map(([path, content]) => [path, JSON.stringify(content)]));
  const joined = await readCorpus({ kind: 'folder', name: 'mine', texts });
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
  expect(joined).toMatchObject({ ...about, sources: sources.toSorted(byId), actors });
  expect(joined.version).toMatch(/^2026-01-31\+[0-9a-f]{12}$/);
  texts.delete('mine/events/pamphlet/event.json');
  await expect(readCorpus({ kind: 'folder', name: 'mine', texts })).rejects.toThrow(
    'mine/events/pamphlet/event.json: (the whole file): expected a file, found none',
  );
});

describe('refused with file, place, what was expected and what was found', () => {
  test.each([
    ['an id that two events share', { events: [makeEvent('a'), makeEvent('a')] }, /"a" again/],
    ['an event that is not there', { events: [] }, /event .*expected an event of the corpus/],
    [
      'a day that does not exist',
      { events: [...makeCorpus().events, makeEvent('a', { when: '2025-02-31' })] },
      /events\.2\.when \(a\): expected a date of the calendar/,
    ],
    ['a year out of range', { asOf: '10000-01-01' }, /asOf: expected an EDTF date/],
    ['a right-to-left override', { licence: 'CC\u202E0' }, /licence: expected no control/],
    ['half a surrogate pair', { licence: 'CC\uD800' }, /licence: expected no control/],
    ['a text of ten million characters', { licence: 'x'.repeat(10_000_000) }, /at most 10000 char/],
    ['a million events', { events: Array(1_000_000).fill(0) }, /at most 5000 entries/],
    ['a list that is none', { events: { 0: makeEvent('a') } }, /events: expected a list/],
    ['a pattern of many readings', { mentions: manyReadings }, /a\.json: .*readings/],
  ])('%s', async (_, change, said) => {
    const started = performance.now();
    expect((await refusals(change)).join('\n')).toMatch(said);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('a field called %s', async (name) => {
    const text = JSON.stringify(makeCorpus()).replace('{', `{"${name}":{"polluted":1},`);
    expect(await problemsOf(text)).toEqual([
      `a.json: ${name}: expected another name, found a reserved one`,
    ]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('lists in lists, a hundred thousand deep', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const text = JSON.stringify(makeCorpus()).replace('{', `{"more":${deep},`);
    expect((await problemsOf(text)).join()).toMatch(/expected at most 20 levels|expected JSON/);
  });

  test('more than any corpus may hold, unread', async () => {
    expect(await problemsOf(' '.repeat(BOUNDS.text + 1))).toEqual([
      `a.json: expected at most ${BOUNDS.text} characters, found ${BOUNDS.text + 1}`,
    ]);
  });

  test('so many problems that nobody reads them all, without reading on', async () => {
    const problems = await refusals({
      accounts: Array.from({ length: 50_000 }, () => ({ id: 7 })),
    });
    expect(problems.length).toBeLessThanOrEqual(200);
  });
});

test('it is stopped at once where the reader cancels', async () => {
  const events = Array.from({ length: 4_000 }, (_, at) => makeEvent(`event-${at}`));
  const cancelled = new AbortController();
  const told: number[] = [];
  const progress = (share: number) => {
    told.push(share);
    cancelled.abort();
  };
  const reading = read(makeCorpus({ events }), { signal: cancelled.signal, progress });
  await expect(reading).rejects.toThrow(/aborted/);
  expect(told).toHaveLength(1);
});
