import * as v from 'valibot';
import { line } from '../schema/scalars.ts';

/** The file of a corpus folder that says why a paragraph of a source holds no account. */
export const EXCUSES_FILE = 'paragraphs-without-accounts.json';

const paragraphNumber = v.pipe(
  v.string(),
  v.regex(/^[1-9]\d*$/, 'expected a paragraph number, counted from 1'),
);

/** By source and paragraph: why there is nothing to tell. */
export const excuses = v.record(v.string(), v.record(paragraphNumber, line(200)));
export type Excuses = v.InferOutput<typeof excuses>;
