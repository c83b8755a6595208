import { describe, expect, it } from 'vitest';
import { makeCorpus, makeText } from './generate.ts';
import { sum } from './lib/figures.ts';
import { seeded } from './lib/seeded.ts';
import { readMentionInput } from '../scripts/lib/read-corpus.ts';
import { EVENTS } from '../scripts/lib/spot-sentences.ts';
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
    // Of the gate's lines a page reads those of its own languages.
    expect(gate(table).length).toBeLessThan(95_000);
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
