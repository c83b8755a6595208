import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { Library } from '../data/library/library.ts';
import { cardOf } from '../data/view/card.ts';
import { makeCorpus, makeText } from './generate.ts';
import { sum } from './lib/figures.ts';
import { seeded } from './lib/seeded.ts';
import { assembleCorpus } from '../scripts/lib/assemble-corpus.ts';
import { countReads } from '../scripts/lib/test/count-reads.ts';
import { readMentionInput } from '../scripts/lib/read-corpus.ts';
import { EVENTS } from '../scripts/lib/spot/sentences.ts';
import { compile, gate, serialise, spot, type Block, type Table } from '../mentions/index.ts';

/*
 * Work counted in steps and characters, which no machine changes. A budget is a tenth above what was
 * counted when it was set; raising one needs a reason.
 */

function stepsPerCharacter(table: Table, blocks: readonly Block[]): number {
  const counter = { steps: 0 };
  spot(table, { language: 'en', date: '2025-12-02', blocks }, {}, counter);
  return counter.steps / sum(blocks.map(({ text }) => text.length));
}

describe('the bundled corpus', () => {
  const table = compile(readMentionInput('data/corpus'));

  it('asks a page to read a gate and a table no larger than these', () => {
    // Of the gate a page reads what it is asked for: Latin terms stand in it twice, by language and together.
    expect(gate(table).length).toBeLessThan(206_000);
    const { table: own, words } = serialise(table);
    for (const tag of ['en', 'fr', 'de', 'zh']) {
      const read = [own, words['mul'], words[tag]].map((text = '') => text.length);
      expect(sum(read), tag).toBeLessThan(235_000);
    }
    // Where a page names no language.
    const all = Object.values(words).map((text) => text.length);
    expect(own.length + sum(all)).toBeLessThan(780_000);
  });

  it('takes so many steps for a character of sentences about its events', () => {
    const blocks = EVENTS.map(([, , text]) => ({ text }));
    expect(stepsPerCharacter(table, blocks)).toBeLessThan(2.15);
  });
});

describe('a corpus of patterns that share common words', () => {
  it.each([
    [50, 0.3],
    [500, 0.48],
    [5_000, 0.87],
  ])('takes with %i patterns at most %f steps for a character', (patterns, budget) => {
    const table = compile(makeCorpus(seeded(28), patterns));
    const text = makeText(seeded(29), patterns, 20_000);
    expect(stepsPerCharacter(table, text)).toBeLessThan(budget);
    // However long the text.
    const longer = makeText(seeded(29), patterns, 80_000);
    expect(stepsPerCharacter(table, longer)).toBeLessThan(budget);
  });
});

describe('the library', () => {
  afterEach(() => deleteDB('parallax'));

  it.each([
    ['an event', { kind: 'event', id: 'anchorage-summit' }, { requests: 35, records: 74 }],
    ['an actor', { kind: 'actor', id: 'donald-trump' }, { requests: 9, records: 31 }],
  ] as const)(
    'is asked for no more than this where %s has its card',
    async (_, subject, budget) => {
      // However much else the corpus knows.
      const corpus = assembleCorpus('data/corpus');
      const [actor, event] = [corpus.actors.at(-1), corpus.events.at(-1)];
      if (actor === undefined || event === undefined) throw new Error('an empty corpus');
      for (let n = 0; n < 200; n += 1) {
        corpus.actors.push({ ...actor, id: `actor-${n}` });
        corpus.events.push({ ...event, id: `event-${n}`, actors: [], related: [] });
      }
      await new Library(() => Promise.resolve(corpus)).update();
      // As in a background that has just woken: nothing is remembered.
      const library = new Library(() => Promise.reject(new Error('it was installed')));
      const { read, stop } = countReads();
      expect(await cardOf(library, subject, 'en')).not.toBeNull();
      stop();
      expect(read.requests).toBeLessThanOrEqual(budget.requests);
      expect(read.records).toBeLessThanOrEqual(budget.records);
      expect(read.records).toBeGreaterThan(0);
    },
  );
});
