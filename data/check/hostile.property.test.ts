import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCorpus } from '../../scripts/lib/test/corpus.ts';
import { corpus as corpusSchema } from '../schema/corpus.ts';
import * as v from 'valibot';
import { readCorpus, RefusedCorpus } from './read-corpus.ts';

/*
 * A corpus may come from anyone. Whatever stands in any of its places, it is refused with lines that
 * name a place, or what is taken is a whole corpus that the schema knows; nothing else is ever thrown,
 * and no object of the running code is touched.
 */

/** Each case is a whole corpus that is read and checked: this many take some twenty seconds. */
const CASES = 10_000;

const NASTY = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  '\u202Egnp.exe',
  '\u2066x\u2069',
  '\uD800',
  '\uDC00x',
  '\0',
  '9999-99-99',
  '-0001-01-01',
  '2025-02-30',
  'test/lake-summit',
  '../../etc',
  'lake-summit',
  '((((((((((a|b)',
  '<12 a b c d>',
  '[none]',
  '*',
  'x'.repeat(11_000),
];

const hostile = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>(...NASTY) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, -1, 1e308, 0.5, true, [], {}) },
);

type Path = (string | number)[];

/** Every place in a document, lists and objects too. */
function* placesIn(value: unknown, path: Path = []): Generator<Path> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) yield* placesIn(inner, [...path, name]);
}

const base = makeCorpus({
  lexicons: { mul: { language: 'mul', classes: { summit: ['summit{,s}'] } } },
  mentions: {
    'lake-summit': {
      clues: { year: { kind: 'said', within: ['2025'], points: 4 } },
      patterns: { mul: [{ match: ['lake ~3 [summit]'], form: 'name', points: 10 }] },
      anaphora: ['summit'],
    },
  },
});
const PLACES = [...placesIn(base)].filter((path) => path.length > 0);

function put(document: unknown, path: Path, value: unknown, name: string | null): void {
  let at: unknown = document;
  for (const step of path.slice(0, -1)) {
    if (typeof at !== 'object' || at === null) return;
    at = Reflect.get(at, step);
  }
  const last = path.at(-1);
  if (typeof at !== 'object' || at === null || last === undefined) return;
  // As JSON.parse does it: an own property, whatever it is called.
  Object.defineProperty(at, name ?? last, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

const edit = fc.record({
  path: fc.constantFrom(...PLACES),
  value: hostile,
  /** Beside what is there, under this name, or in its place. */
  name: fc.option(fc.constantFrom('__proto__', 'constructor', 'toString', 'extra', 'id', '0')),
});

const LINE = /^a\.json: .+/s;
const untouched = () => [Reflect.ownKeys(Object.prototype), Reflect.ownKeys(Array.prototype)];

test(
  `${CASES} hostile corpora are refused with a place, or are whole`,
  { timeout: 240_000 },
  async () => {
    const before = untouched();
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        const document: unknown = structuredClone(base);
        for (const { path, value, name } of edits) put(document, path, value, name);
        const text = JSON.stringify(document);
        try {
          const corpus = await readCorpus({ kind: 'file', name: 'a.json', text });
          expect(v.safeParse(corpusSchema, corpus).success).toBe(true);
          expect(JSON.stringify(corpus).isWellFormed()).toBe(true);
          expect(JSON.stringify(corpus)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
          taken += 1;
        } catch (error) {
          if (!(error instanceof RefusedCorpus)) throw error;
          expect(error.problems.length).toBeGreaterThan(0);
          for (const line of error.problems) expect(line).toMatch(LINE);
        }
      }),
      { numRuns: CASES },
    );
    // Script in a text is a text: such corpora are taken, and shown as they are written.
    expect(taken).toBeGreaterThan(100);
    expect(untouched()).toEqual(before);
  },
);
