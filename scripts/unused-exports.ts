import { globSync, readFileSync } from 'node:fs';

/*
 * Exports that no other file names. A word search, not a parse: every file of this project imports by
 * name, so a name that stands nowhere else is used nowhere else.
 */

const EXPORT =
  /^export (?:async )?(?:const|function\*?|class|interface|type|abstract class) (\w+)/gm;

/** Names that are called from outside: WXT and Vitest read their own configuration by `default`. */
const files = globSync('**/*.{ts,tsx}', { exclude: ['node_modules/**', '.output/**', '.wxt/**'] });
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const words = new Map(
  [...texts].map(([file, text]) => [file, new Set(text.match(/\w+/g))] as const),
);

let unused = 0;
for (const [file, text] of texts) {
  for (const [, name] of text.matchAll(EXPORT)) {
    if (name === undefined) continue;
    const named = [...words].some(([other, set]) => other !== file && set.has(name));
    if (named) continue;
    unused++;
    console.log(`${file}: ${name} is exported and used nowhere else`);
  }
}
console.log(`${files.length} files, ${unused} unused exports`);
process.exitCode = unused > 0 ? 1 : 0;
