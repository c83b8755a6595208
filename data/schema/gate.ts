import * as v from 'valibot';
import type { Gate } from '../../mentions/index.ts';

const numbers = v.record(v.string(), v.number());

/** The engine's gate, as it comes back from storage. */
export const gate: v.GenericSchema<unknown, Gate> = v.strictObject({
  format: v.literal('parallax-gate-2'),
  words: numbers,
  stems: numbers,
  dense: numbers,
  longest: v.number(),
  terms: v.array(v.array(v.number())),
  conditions: v.array(v.array(v.array(v.number()))),
});
