import * as v from 'valibot';
import { exists } from '../check/dates.ts';
import { account, certainty, webPassage } from '../schema/account.ts';
import { event, position, question } from '../schema/event.ts';
import { address, edtf, language } from '../schema/scalars.ts';
import { genre, source } from '../schema/source.ts';
import type { Entry, Field } from './entry.ts';
import { namesIn } from './names.ts';

/** What is wrong with a field. */
export type Fault =
  | { kind: 'empty' }
  | { kind: 'long'; most: number; found: number }
  | { kind: 'date' | 'address' | 'language' | 'not-in-passage' | 'other' };

type Rule = readonly [Field, v.GenericSchema];

/** What each field has to be, from the one schema. */
const NEEDED: readonly Rule[] = [
  ['statement', account.entries.statement.entries.en],
  ['certainty', certainty],
  ['exact', webPassage.entries.exact],
  ['address', address],
  ['language', language],
  ['title', source.entries.title],
  ['genre', genre],
];
/** These may be left empty. */
const OPTIONAL: readonly Rule[] = [
  ['said', edtf],
  ['byline', source.entries.byline],
  ['outlet', source.entries.outlet],
  ['published', edtf],
];
const EVENT: readonly Rule[] = [
  ['eventTitle', event.entries.title.entries.en],
  ['eventLine', event.entries.line.entries.en],
];
const QUESTION: readonly Rule[] = [
  ['questionText', question.entries.text.entries.en],
  ['questionKind', question.entries.kind],
];
const POSITION: readonly Rule[] = [['positionText', position.entries.text.entries.en]];
/** Of a speaker, as of any other in a corpus. */
const LONGEST_NAME = 80;
/** A name of an event that is longer is no name. */
const LONGEST_EVENT_NAME = 100;

const DATES = new Set<Field>(['eventWhen', 'said', 'published']);

function faultOf(field: Field, schema: v.GenericSchema, value: unknown): Fault | null {
  if (typeof value === 'string' && value === '') return { kind: 'empty' };
  const { success, issues } = v.safeParse(schema, value);
  if (success) {
    // Written well, and yet no day of the calendar.
    return DATES.has(field) && typeof value === 'string' && !exists(value)
      ? { kind: 'date' }
      : null;
  }
  const [issue] = issues;
  if (issue.type === 'max_length' && typeof value === 'string') {
    return { kind: 'long', most: Number(issue.requirement), found: value.length };
  }
  if (DATES.has(field)) return { kind: 'date' };
  if (field === 'address' || field === 'language') return { kind: field };
  return { kind: 'other' };
}

/** Which parts of an entry the reader writes anew; the others are there already. */
export interface Written {
  event: boolean;
  question: boolean;
  position: boolean;
}

/** What is wrong with an entry, by field; empty where it can be kept. */
export function faultsOf(entry: Entry, written: Written): Map<Field, Fault> {
  const faults = new Map<Field, Fault>();
  const look = (rules: readonly Rule[], isNeeded: boolean): void => {
    for (const [field, schema] of rules) {
      if (!isNeeded && entry[field] === '') continue;
      const fault = faultOf(field, schema, entry[field]);
      if (fault !== null) faults.set(field, fault);
    }
  };
  const tooLong = (field: Field, texts: readonly string[], most: number): void => {
    const found = Math.max(0, ...texts.map(({ length }) => length));
    if (found > most) faults.set(field, { kind: 'long', most, found });
  };
  look(NEEDED, true);
  look(OPTIONAL, false);
  if (written.event) {
    look(EVENT, true);
    look([['eventWhen', edtf]], false);
    tooLong('eventNames', namesIn(entry.eventNames), LONGEST_EVENT_NAME);
  }
  if (written.question) look(QUESTION, true);
  if (written.position) look(POSITION, true);
  tooLong(
    'chain',
    entry.chain.map(({ as }) => as),
    LONGEST_NAME,
  );
  return faults;
}
