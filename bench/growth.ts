/*
 * node bench/growth.ts
 *
 * How the engine grows: compile time, table size and steps a character at 50 to 50,000 patterns, over
 * texts of 1 kB to 1 MB. Times are told as ratios to a bare walk over the same text in the same run
 * (reading each character code), so that they mean something on any machine.
 */
import { compile, deserialise, serialise, spot } from '../mentions/index.ts';
import { makeCorpus, makeText } from './generate.ts';
import { seeded } from './lib/seeded.ts';

const PATTERNS = [50, 500, 5_000, 50_000];
const CHARACTERS = [1_000, 10_000, 100_000, 1_000_000];
const SEED = 28;

const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell) => String(cell).padStart(13)).join('');

function timed<T>(work: () => T): readonly [result: T, milliseconds: number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

/** The least that any reading of the text costs; the best of several runs. */
function bareWalk(text: string): number {
  const runs = Array.from({ length: 7 }, () => {
    const [sum, time] = timed(() => {
      let total = 0;
      for (let at = 0; at < text.length; at += 1) total += text.charCodeAt(at);
      return total;
    });
    // Used, so that the walk is not optimised away.
    return sum < 0 ? Infinity : time;
  });
  return Math.max(Math.min(...runs), 0.001);
}

console.log(
  row([
    'patterns',
    'compile ms',
    'table kB',
    'read ms',
    'text kB',
    'steps/char',
    'x bare walk',
    'marks',
  ]),
);
for (const patterns of PATTERNS) {
  const [table, compiling] = timed(() => compile(makeCorpus(seeded(SEED), patterns)));
  const stored = serialise(table);
  const [whole, reading] = timed(() => deserialise(stored));
  for (const characters of CHARACTERS) {
    const blocks = makeText(seeded(SEED + 1), patterns, characters);
    const text = blocks.map((block) => block.text).join('\n');
    const counter = { steps: 0 };
    const article = { language: 'en', date: '2025-12-02', blocks };
    const [marks, spotting] = timed(() => spot(whole, article, { actors: false }, counter));
    console.log(
      row([
        patterns,
        compiling.toFixed(0),
        (stored.length / 1000).toFixed(0),
        reading.toFixed(1),
        (text.length / 1000).toFixed(0),
        (counter.steps / text.length).toFixed(2),
        (spotting / bareWalk(text)).toFixed(0),
        marks.length,
      ]),
    );
  }
}
