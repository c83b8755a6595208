import { pack, unpack } from './pack.ts';
import { PATTERN_FIELDS, type Table, type Trie } from './table.ts';

/** Changes whenever a table of before could not be read by the code of now. */
const FORMAT = 'parallax-table-3';

/** A stored table that cannot be used; whoever holds the corpus compiles it anew. */
export class TableError extends Error {
  override name = 'TableError';
}

/** The table as one string, for storage. */
export function serialise(table: Table): string {
  const { terms, sequences, patterns, ...records } = table;
  return JSON.stringify({
    format: FORMAT,
    terms: terms.map(packTrie),
    sequences: packTrie(sequences),
    patterns: pack(patterns),
    records,
  });
}

/**
 * The table that a string holds, ready for use: nothing is built again.
 * @throws {TableError} where the string is not a whole table of this format
 */
export function deserialise(text: string): Table {
  const stored = parse(text);
  if (stored['format'] !== FORMAT) throw new TableError('a table of another format');
  const { records } = stored;
  if (!isRecords(records)) throw new TableError('the records are damaged');
  const patterns = numbersOf(stored['patterns']);
  const table = {
    ...records,
    terms: unpackTries(stored['terms']),
    sequences: unpackTrie(stored['sequences']),
    patterns,
  };
  const rows = patterns.length / PATTERN_FIELDS;
  if (!Number.isInteger(rows) || table.sequences.out.some((at) => at < 0 || at >= rows)) {
    throw new TableError('the patterns are damaged');
  }
  return table;
}

type Records = Omit<Table, 'terms' | 'sequences' | 'patterns'>;

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {
    // Told below, in the same words as any other damage.
  }
  throw new TableError('not a stored table');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The records were written by `serialise` in the same string, so their outline is enough. */
function isRecords(value: unknown): value is Records {
  return (
    isRecord(value) &&
    ['languages', 'subjects'].every((name) => Array.isArray(value[name])) &&
    ['dates', 'breakers'].every((name) => isRecord(value[name]))
  );
}

const packTrie = (trie: Trie) => ({
  first: pack(trie.first),
  label: pack(trie.label),
  outFirst: pack(trie.outFirst),
  out: pack(trie.out),
});

function unpackTries(stored: unknown): readonly Trie[] {
  if (!Array.isArray(stored)) throw new TableError('the words are missing');
  return stored.map(unpackTrie);
}

function unpackTrie(stored: unknown): Trie {
  if (!isRecord(stored)) throw new TableError('a tree is missing');
  const trie: Trie = {
    first: numbersOf(stored['first']),
    label: numbersOf(stored['label']),
    outFirst: numbersOf(stored['outFirst']),
    out: numbersOf(stored['out']),
  };
  const nodes = trie.first.length - 1;
  const whole =
    nodes >= 1 &&
    trie.outFirst.length === nodes + 1 &&
    trie.label.length === nodes - 1 &&
    rises(trie.first, nodes - 1) &&
    rises(trie.outFirst, trie.out.length);
  if (!whole) throw new TableError('a tree is damaged');
  return trie;
}

/** Whether the numbers rise from 0 to `last`. */
function rises(numbers: Int32Array, last: number): boolean {
  let before = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    if (number < before) return false;
    before = number;
  }
  return numbers[0] === 0 && before === last;
}

function numbersOf(stored: unknown): Int32Array {
  const numbers = typeof stored === 'string' ? unpack(stored) : null;
  if (numbers === null) throw new TableError('numbers are damaged');
  return numbers;
}
