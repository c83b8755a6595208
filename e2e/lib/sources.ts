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

const ENTITY: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (text: string): string => text.replaceAll(/[&<>]/g, (sign) => ENTITY[sign] ?? '');

/** A page made of one of the texts: a paragraph for each line that is not blank. */
export function sourcePage(name: string): Served {
  const lines = readFileSync(join(FOLDER, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const [title = ''] = lines;
  const body = lines.map((line) => `<p>${escape(line)}</p>`).join('\n');
  return article(body, { language: 'fr', title: escape(title) });
}
