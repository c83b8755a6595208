import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/*
 * Exports that no other file takes: what one file alone uses should not be exported. A file takes the
 * names between the braces of an import of that file; one that imports it late or as a whole is held to
 * take each name that it writes anywhere.
 */

const EXPORT =
  /^export (?:async )?(?:const|let|function\*?|class|interface|type|abstract class) (\w+)/gm;
const NAMED = /(?:import|export)\s+(?:type\s+)?\{([^}]*)\}\s+from\s+'(\.[^']+)'/g;
const WHOLE = /(?:\*\s+as\s+\w+\s+from\s+|import\()'(\.[^']+)'/g;
const ALL = /export\s+(?:type\s+)?\*\s+from\s+'(\.[^']+)'/g;

const names = (text: string): Set<string> => new Set(text.match(/\w+/g));
const files = globSync('**/*.{ts,tsx}', {
  exclude: ['node_modules/**', '.output/**', '.wxt/**', 'artifacts/**'],
});

/** Taken by what no import here shows. */
const ELSEWHERE = new Map([
  [
    'entrypoints/content/script-context.ts',
    'WXT takes it, in the place of its own (wxt.config.ts)',
  ],
]);

/** The names that a file exports, those that it passes on from another among them. */
function exportsOf(text: string): string[] {
  const passedOn = [...text.matchAll(NAMED)]
    .filter(([statement]) => statement.startsWith('export'))
    .flatMap(([, clause = '']) => clause.split(','))
    .map((part) => part.match(/(\w+)\s*$/)?.[1] ?? '');
  const own = [...text.matchAll(EXPORT)].map(([, name = '']) => name);
  return [...own, ...passedOn].filter((name) => name !== '');
}

/** By file, the names that others take from it. */
const taken = new Map<string, Set<string>>();
function take(by: string, from: string, which: Set<string>): void {
  const file = normalize(join(dirname(by), from));
  taken.set(file, new Set([...(taken.get(file) ?? []), ...which]));
}

const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
for (const [file, text] of texts) {
  for (const [, clause = '', from = ''] of text.matchAll(NAMED)) take(file, from, names(clause));
  for (const [, from = ''] of text.matchAll(WHOLE)) take(file, from, names(text));
}

// Where a file passes on all of another, what is taken from it is taken from the other.
for (const [file, text] of texts) {
  for (const [, from = ''] of text.matchAll(ALL)) take(file, from, taken.get(file) ?? new Set());
}

let unused = 0;
for (const [file, text] of texts) {
  for (const name of exportsOf(text)) {
    if (taken.get(file)?.has(name) || ELSEWHERE.has(file)) continue;
    unused++;
    console.log(`${file}: ${name} is exported and used nowhere else`);
  }
}
console.log(`${files.length} files, ${unused} unused exports`);
process.exitCode = unused > 0 ? 1 : 0;
