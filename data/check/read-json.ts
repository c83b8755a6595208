import * as v from 'valibot';
import { outOfBounds } from './bounds.ts';
import { jsonPlace } from './json-place.ts';
import { shown } from './placed.ts';

/** Problems are worth reading one by one up to here; what goes on is told in one more line. */
export const MOST_PROBLEMS = 200;

/** What became of reading a text: its content, or what is wrong with it, one line for each problem. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly string[] };

const broken = (file: string, place: string, what: string): Read<never> => ({
  ok: false,
  problems: [`${file}: ${place}: ${what}`],
});

/** Reads a text as JSON within bounds. @param text null where there is no such file */
export function parseJson(file: string, text: string | null): Read<unknown> {
  if (text === null) return broken(file, '(the whole file)', 'expected a file, found none');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const inOneLine = message.replaceAll(/\s+/g, ' ');
    return broken(file, jsonPlace(text, message), `expected JSON, found: ${inOneLine}`);
  }
  const beyond = outOfBounds(value);
  if (beyond === null) return { ok: true, value };
  return broken(file, beyond.path.slice(0, 200) || '(the whole file)', beyond.said);
}

/**
 * Holds a value against a schema; each problem says file, place, expected, found.
 * @param at the dot path of the value in its file; empty where it is the whole file
 */
export function checkValue<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  file: string,
  at = '',
): Read<v.InferOutput<S>> {
  const result = v.safeParse(schema, value);
  if (result.success) return { ok: true, value: result.output };
  const problems = result.issues
    .slice(0, MOST_PROBLEMS)
    .map((issue) => lineOf(file, value, issue, at));
  return { ok: false, problems };
}

function lineOf(file: string, value: unknown, issue: v.BaseIssue<unknown>, at: string): string {
  const place = `${file}: ${issuePlace(value, issue, at)}`;
  if (issue.type === 'max_length') {
    const what = `expected a length of at most ${String(issue.requirement)}`;
    return `${place}: ${what}, found ${issue.received}: ${shown(issue.input)}`;
  }
  const said = issue.message.startsWith('expected') ? issue.message : `expected ${issue.expected}`;
  return `${place}: ${said}, found ${shown(issue.input)}`;
}

/** The path of an issue; for an entry of a list, with its id. */
function issuePlace(value: unknown, issue: v.BaseIssue<unknown>, at: string): string {
  const path = [at, v.getDotPath(issue) ?? ''].filter((part) => part !== '').join('.');
  if (path === '') return '(the whole file)';
  const entry = v.safeParse(v.object({ id: v.string() }), value);
  return at !== '' && entry.success ? `${path} (${entry.output.id.slice(0, 80)})` : path;
}
