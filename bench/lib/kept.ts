import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Outcome } from './part.ts';

/** Outcomes of parts that have ended, so that a run that was broken off goes on with `--resume`. */
const FOLDER = 'artifacts/bench';

const cell = v.union([
  v.string(),
  v.pipe(
    v.nullable(v.number()),
    v.transform((n) => n ?? NaN),
  ),
]);
const figure = v.pipe(
  v.nullable(v.number()),
  v.transform((n) => n ?? NaN),
);
const outcome = v.strictObject({
  sections: v.array(
    v.strictObject({
      title: v.string(),
      head: v.array(v.string()),
      rows: v.array(v.array(cell)),
      notes: v.optional(v.array(v.string()), []),
    }),
  ),
  goals: v.optional(
    v.array(
      v.strictObject({
        says: v.string(),
        limit: v.number(),
        seen: figure,
        unit: v.string(),
        is: v.picklist(['most', 'least']),
      }),
    ),
    [],
  ),
  points: v.optional(
    v.array(v.strictObject({ name: v.string(), names: v.number(), ratio: figure })),
    [],
  ),
});
const kept = v.strictObject({
  /** What was asked for: an outcome of another question is no answer to this one. */
  asked: v.string(),
  seconds: v.number(),
  outcome,
});
export type Kept = v.InferOutput<typeof kept>;

const fileOf = (part: string): string => join(FOLDER, `${part}.json`);

/** The outcome of a part, if it ended when it was asked the same. */
export function readKept(part: string, asked: string): Kept | null {
  try {
    const read = v.parse(kept, JSON.parse(readFileSync(fileOf(part), 'utf8')));
    return read.asked === asked ? read : null;
  } catch {
    return null;
  }
}

/** @returns what will be read again */
export function keep(
  part: string,
  made: { asked: string; seconds: number; outcome: Outcome },
): Kept {
  mkdirSync(FOLDER, { recursive: true });
  const text = JSON.stringify(made);
  writeFileSync(fileOf(part), text);
  return v.parse(kept, JSON.parse(text));
}
