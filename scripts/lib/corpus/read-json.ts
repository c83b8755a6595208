import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { jsonPlace } from './json-place.ts';
import { shown } from './placed.ts';

/** What became of reading a file: its content, or what is wrong with it, one line for each problem. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly string[] };

const broken = (file: string, place: string, what: string): Read<never> => ({
  ok: false,
  problems: [`${file}: ${place}: ${what}`],
});

/** Reads one JSON file and checks it against a schema; each problem says file, place, expected, found. */
export function readJson<S extends v.GenericSchema>(
  file: string,
  schema: S,
): Read<v.InferOutput<S>> {
  if (!existsSync(file)) return broken(file, '(the whole file)', 'expected a file, found none');
  const text = readFileSync(file, 'utf8');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const inOneLine = message.replaceAll(/\s+/g, ' ');
    return broken(file, jsonPlace(text, message), `expected JSON, found: ${inOneLine}`);
  }
  const result = v.safeParse(schema, data);
  if (result.success) return { ok: true, value: result.output };
  return { ok: false, problems: result.issues.map((issue) => lineOf(file, data, issue)) };
}

function lineOf(file: string, data: unknown, issue: v.BaseIssue<unknown>): string {
  const place = `${file}: ${issuePlace(data, issue)}`;
  if (issue.type === 'max_length') {
    const what = `expected a length of at most ${String(issue.requirement)}`;
    return `${place}: ${what}, found ${issue.received}: ${shown(issue.input)}`;
  }
  const said = issue.message.startsWith('expected') ? issue.message : `expected ${issue.expected}`;
  return `${place}: ${said}, found ${shown(issue.input)}`;
}

/** The path of an issue; where the file is a list, with the id of the entry that it is in. */
function issuePlace(data: unknown, issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  if (path === null) return '(the whole file)';
  if (!Array.isArray(data)) return path;
  const entry = v.safeParse(v.object({ id: v.string() }), data[Number(path.split('.')[0])]);
  return entry.success ? `${path} (${entry.output.id})` : path;
}
