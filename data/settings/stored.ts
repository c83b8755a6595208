import * as v from 'valibot';
import { FIELDS, ITEMS, type Settings } from '../settings.ts';
import { DEFAULTS } from './defaults.ts';
import { migrate, VERSION, type StoredRecord } from './migrations.ts';

/** What about stored settings could not be taken as it stands. */
export type Flaw =
  /** They were written by a later version of the extension. */
  | { kind: 'newer'; version: number }
  /** A value that a field cannot have; the field's default holds. */
  | { kind: 'field'; field: string; value: unknown }
  /** So many entries of a list are left out; the others hold. */
  | { kind: 'entries'; field: string; count: number }
  /** No settings at all. */
  | { kind: 'not-settings' };

/** Stored settings, as far as they could be read. */
export interface ReadStored {
  settings: Settings;
  flaws: Flaw[];
}

const record = v.record(v.string(), v.unknown());
const version = v.pipe(v.number(), v.integer(), v.minValue(1));

function asRecord(stored: unknown): StoredRecord | null {
  const read = v.safeParse(record, stored);
  return read.success && !Array.isArray(stored) ? read.output : null;
}

/** Settings cut short before their version was written are as old as can be. */
function versionOf(stored: StoredRecord): number {
  const read = v.safeParse(version, stored['version']);
  return read.success ? read.output : 1;
}

type Field = keyof Settings;
const isField = (name: string): name is Field => Object.hasOwn(FIELDS, name);
const isList = (name: Field): name is keyof typeof ITEMS => Object.hasOwn(ITEMS, name);

/** A list, entry by entry: one that cannot be read costs the reader no other. */
function split(name: keyof typeof ITEMS, list: readonly unknown[]) {
  const isGood = (entry: unknown): boolean => v.is(ITEMS[name], entry);
  return { good: list.filter(isGood), bad: list.filter((entry) => !isGood(entry)) };
}

/** One field. @returns the value that holds, if any, and what is wrong with the stored one */
function readField(field: Field, value: unknown): { held: unknown; flaw: Flaw | null } {
  if (v.is(FIELDS[field], value)) return { held: value, flaw: null };
  if (isList(field) && Array.isArray(value)) {
    const { good, bad } = split(field, value);
    if (bad.length > 0 && v.is(FIELDS[field], good)) {
      return { held: good, flaw: { kind: 'entries', field, count: bad.length } };
    }
  }
  return { held: undefined, flaw: { kind: 'field', field, value } };
}

/**
 * Reads stored settings. What is older is migrated; a field or an entry that cannot be read costs the
 * reader no other.
 * @param stored what the browser's storage holds, whatever it is
 */
export function readStored(stored: unknown): ReadStored {
  const settings = structuredClone(DEFAULTS);
  const flaws: Flaw[] = [];
  if (stored === undefined) return { settings, flaws };
  const raw = asRecord(stored);
  if (raw === null) return { settings, flaws: [{ kind: 'not-settings' }] };
  const from = versionOf(raw);
  if (from > VERSION) flaws.push({ kind: 'newer', version: from });
  for (const [name, value] of Object.entries(migrate(raw, from))) {
    if (!isField(name)) continue;
    const { held, flaw } = readField(name, value);
    if (held !== undefined) Object.assign(settings, { [name]: held });
    if (flaw !== null) flaws.push(flaw);
  }
  return { settings, flaws };
}

/** Reads stored settings where nobody looks: the console has a line for each flaw. */
export function readSettings(stored: unknown): Settings {
  const { settings, flaws } = readStored(stored);
  for (const flaw of flaws) console.warn(`Stored settings: ${JSON.stringify(flaw)}`);
  return settings;
}

const isDefault = (field: Field, value: unknown): boolean =>
  JSON.stringify(value) === JSON.stringify(DEFAULTS[field]);

/**
 * The stored form after a change. Only what the reader set is stored; what this version does not know
 * stays, and of settings of a newer version also what it cannot read.
 */
export function changeStored(stored: unknown, changes: Partial<Settings>): StoredRecord {
  const raw = asRecord(stored) ?? {};
  const from = versionOf(raw);
  const isNewer = from > VERSION;
  const next = new Map<string, unknown>([['version', isNewer ? from : VERSION]]);
  for (const [name, value] of Object.entries(migrate(raw, from))) {
    if (name === 'version') continue;
    const held = isNewer || !isField(name) ? value : readField(name, value).held;
    if (held !== undefined) next.set(name, held);
  }
  for (const [name, value] of Object.entries(changes)) {
    if (!isField(name) || value === undefined) continue;
    const before = next.get(name);
    const unread =
      isNewer && isList(name) && Array.isArray(before) && Array.isArray(value)
        ? split(name, before).bad
        : [];
    if (unread.length > 0 && Array.isArray(value)) next.set(name, [...unread, ...value]);
    else if (isDefault(name, value)) next.delete(name);
    else next.set(name, value);
  }
  return Object.fromEntries(next);
}

/** The stored form of settings, where nothing was stored before. */
export const writeSettings = (settings: Settings): StoredRecord =>
  changeStored(undefined, settings);
