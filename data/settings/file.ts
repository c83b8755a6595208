import * as v from 'valibot';
import { jsonPlace } from '../check/json-place.ts';
import type { Settings } from '../settings.ts';
import type { StoredRecord } from './migrations.ts';
import { readStored, writeSettings, type Flaw } from './stored.ts';

/** What the settings' file says of itself. */
const FORMAT = 'parallax-settings';

const file = v.strictObject({
  format: v.literal(FORMAT),
  settings: v.record(v.string(), v.unknown()),
});

/** Why a file of settings is not taken. */
export type FileProblem =
  { kind: 'json'; place: string } | { kind: 'unknown'; field: string } | Flaw;

type ReadFile = { ok: true; settings: StoredRecord } | { ok: false; problems: FileProblem[] };

/** Whether they are shared with other computers is said on each computer, by its reader. */
export const withoutSync = (settings: Settings): StoredRecord =>
  writeSettings({ ...settings, sync: false });

/** The settings as a file: what the reader set, in the form in which it is stored. */
export const toFile = (settings: Settings): string =>
  `${JSON.stringify({ format: FORMAT, settings: withoutSync(settings) }, null, 2)}\n`;

const placeIn = (text: string, message: string): string =>
  /line (\d+) column/.exec(message)?.[1] ??
  jsonPlace(text, message).replaceAll(/\D*(\d+).*/g, '$1');

/**
 * Reads a file of settings. It is taken whole or not at all; one of an older version is migrated.
 * @returns settings in the form in which they are stored, or every problem with its place
 */
export function fromFile(text: string): ReadFile {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    const place = placeIn(text, error instanceof Error ? error.message : '');
    return { ok: false, problems: [{ kind: 'json', place }] };
  }
  const read = v.safeParse(file, parsed);
  if (!read.success) return { ok: false, problems: [{ kind: 'not-settings' }] };
  const { settings, flaws } = readStored(read.output.settings);
  const newer = flaws.find(({ kind }) => kind === 'newer');
  if (newer !== undefined) return { ok: false, problems: [newer] };
  const unknown = Object.keys(read.output.settings).filter(
    (name) => name !== 'version' && !Object.hasOwn(settings, name),
  );
  const problems = [...flaws, ...unknown.map((field) => ({ kind: 'unknown', field }) as const)];
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, settings: withoutSync(settings) };
}
