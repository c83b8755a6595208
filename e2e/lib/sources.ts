import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Served } from '../../scripts/lib/serve.ts';
import { article } from './pages.ts';

/** The texts that the corpus was read from stand beside the repository, never in it. */
const FOLDER = '../shared/sources';

export const SOURCES = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((name) => /^\d.*\.txt$/.test(name))
      .toSorted()
  : [];

/** The day that a text gives for itself, by the number that its file begins with. */
const DAYS: Record<string, string> = {
  '000': '2025-12-01',
  '001': '2025-11-19',
  '003': '2025-11-07',
};

const ENTITY: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (text: string): string => text.replaceAll(/[&<>]/g, (sign) => ENTITY[sign] ?? '');

/** A page made of one of the texts: a paragraph for each line that is not blank. */
export function sourcePage(name: string): Served {
  const lines = readFileSync(join(FOLDER, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const [title = ''] = lines;
  const body = lines.map((line) => `<p>${escape(line)}</p>`).join('\n');
  const date = DAYS[name.slice(0, 3)] ?? null;
  return article(body, { language: 'fr', title: escape(title), date });
}
