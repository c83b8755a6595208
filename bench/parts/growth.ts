import { compile, deserialise, serialise, spot, withWords } from '../../mentions/index.ts';
import { makeCorpus, makeText } from '../generate.ts';
import { sum } from '../lib/figures.ts';
import type { Cell, Part } from '../lib/part.ts';
import { seeded } from '../lib/seeded.ts';

const PATTERNS = [50, 500, 5_000, 50_000];
const CHARACTERS = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
const SEED = 28;

function timed<T>(work: () => T): readonly [result: T, milliseconds: number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

/** The least that any reading of the text costs; the best of several runs. */
function bareWalk(text: string): number {
  const runs = Array.from({ length: 7 }, () => {
    const [added, time] = timed(() => {
      let total = 0;
      for (let at = 0; at < text.length; at += 1) total += text.charCodeAt(at);
      return total;
    });
    // Used, so that the walk is not optimised away.
    return added < 0 ? Infinity : time;
  });
  return Math.max(Math.min(...runs), 0.001);
}

function rowsFor(patterns: number): Cell[][] {
  const [table, compiling] = timed(() => compile(makeCorpus(seeded(SEED), patterns)));
  const stored = serialise(table);
  const [whole, reading] = timed(() => withWords(deserialise(stored.table), stored.words));
  const texts = [stored.table, ...Object.values(stored.words)];
  const kilobytes = sum(texts.map(({ length }) => length)) / 1000;
  return CHARACTERS.map((characters) => {
    const blocks = makeText(seeded(SEED + 1), patterns, characters);
    const text = blocks.map((block) => block.text).join('\n');
    const counter = { steps: 0 };
    const article = { language: 'en', date: '2025-12-02', blocks };
    const [marks, spotting] = timed(() => spot(whole, article, { actors: false }, counter));
    return [
      `${patterns} patterns, ${characters / 1000} kB`,
      compiling,
      kilobytes,
      reading,
      counter.steps / text.length,
      spotting / bareWalk(text),
      `${marks.length}`,
    ];
  });
}

/**
 * How the engine grows with patterns and text, in Node, on seeded ones. Steps are counted, and the same
 * on any machine; the bare walk reads each character code of the same text.
 */
export const growth: Part = {
  name: 'growth',
  run: ({ isQuick }) =>
    Promise.resolve({
      sections: [
        {
          title: 'Growth of the engine, in Node',
          head: ['', 'compile ms', 'table kB', 'read ms', 'steps/char', '× bare walk', 'marks'],
          rows: PATTERNS.slice(0, isQuick ? -1 : PATTERNS.length).flatMap(rowsFor),
        },
      ],
    }),
};
