import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadDocument } from '../../../data/check/load-document.ts';
import { loadFolder } from '../../../data/check/load-folder.ts';
import type { Loaded } from '../../../data/check/loaded.ts';
import { atOnce } from '../../../data/check/steps.ts';

/** Reads a corpus from disk: a folder, or a file that holds it as one document. */
export function loadFromDisk(path: string): Loaded {
  if (!statSync(path).isDirectory()) {
    return atOnce(loadDocument(path, readFileSync(path, 'utf8')));
  }
  const root = path.replace(/\/+$/, '');
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name));
  const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
  return atOnce(loadFolder(join(root), texts));
}
