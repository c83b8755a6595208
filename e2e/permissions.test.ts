import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { builtExtension } from './lib/built.ts';
import { BROWSERS } from './lib/stage.ts';

/** Everything in a manifest that lets the extension do something it could not do without. */
const list = v.optional(v.array(v.string()), []);
const manifest = v.object({
  permissions: list,
  optional_permissions: list,
  host_permissions: list,
  optional_host_permissions: list,
  content_scripts: v.optional(v.array(v.object({ matches: list })), []),
});

/** What the first column of the table of permissions names, as the manifest writes it. */
function explained(): string[] {
  const [, table = ''] = readFileSync('PRIVACY.md', 'utf8').split('## What it asks for, and why');
  const rows = table.split('\n').filter((line) => line.startsWith('|'));
  // The first two are the heading and the rule below it.
  const names = rows.slice(2).map((row) => row.split('|')[1] ?? '');
  return names.flatMap((name) => [...name.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word));
}

describe.each(BROWSERS)('the extension built for %s', (name) => {
  test('asks for what the privacy statement explains, and for nothing else', () => {
    const text = readFileSync(join(builtExtension(name), 'manifest.json'), 'utf8');
    const { content_scripts: scripts, ...asked } = v.parse(manifest, JSON.parse(text));
    const all = new Set([
      ...Object.values(asked).flat(),
      ...scripts.flatMap(({ matches }) => matches),
    ]);
    expect(explained().toSorted()).toEqual([...all].toSorted());
  });
});
