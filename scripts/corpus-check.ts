/*
 * npm run corpus:check [-- CORPUS] [-- --sources DIR] [-- --json]
 *
 * Checks a corpus, by default data/corpus: a folder, or a file that holds it as one document. With
 * --sources also holds it against the texts that it was drawn from. Prints a table and the problems,
 * one a line; with --json one object, in which `fragments.found` and `paragraphs` are null where the
 * texts were not looked at (without --sources, or while a file of the corpus cannot be read).
 * Exit: 0 without problems, 1 with some, 2 where the arguments cannot be used.
 */
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkCorpus } from './lib/corpus/check.ts';
import { printed } from './lib/corpus/print.ts';
import { summary } from './lib/corpus/report.ts';

const USAGE = 'usage: corpus-check [CORPUS_FOLDER_OR_FILE] [--sources DIR] [--json]';

/** Arguments that cannot be used. */
class UsageError extends Error {}

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { sources: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [corpus = 'data/corpus', ...others] = positionals;
  const sources = values.sources ?? null;
  if (others.length > 0)
    throw new UsageError(`one corpus at a time, not also ${others.join(', ')}`);
  if (!existsSync(corpus)) throw new UsageError(`no such file or folder: ${corpus}`);
  if (sources !== null && !(existsSync(sources) && statSync(sources).isDirectory())) {
    throw new UsageError(`no such folder: ${sources}`);
  }
  return { corpus, sources, json: values.json };
}

function usable(args: string[]): ReturnType<typeof readArguments> | null {
  try {
    return readArguments(args);
  } catch (error) {
    // parseArgs throws TypeErrors with words for the user.
    if (!(error instanceof UsageError || error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n${USAGE}\n`);
    return null;
  }
}

const given = usable(process.argv.slice(2));
if (given === null) {
  process.exitCode = 2;
} else {
  const report = checkCorpus(given.corpus, given.sources);
  const text = given.json ? `${JSON.stringify(summary(report))}\n` : printed(report);
  process.stdout.write(text);
  process.exitCode = report.problems.length > 0 ? 1 : 0;
}
