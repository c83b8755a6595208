import { readFileSync, writeFileSync } from 'node:fs';
import { corpusJsonSchema } from './lib/json-schema.ts';

/*
 * npm run schema [-- --check]
 *
 * Writes docs/corpus.schema.json, the corpus as JSON Schema, from the one schema in data/schema. With
 * --check it writes nothing, and ends with 1 where the file is out of date.
 */

const FILE = 'docs/corpus.schema.json';
const text = await corpusJsonSchema();

if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (readFileSync(FILE, 'utf8') !== text) {
  console.error(`${FILE} is out of date: npm run schema`);
  process.exitCode = 1;
}
