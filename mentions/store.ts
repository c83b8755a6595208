import { pack, unpack, type Numbers } from './pack.ts';
import type { Table, Trie } from './table.ts';

/** Changes whenever a table of before could not be read by the code of now. */
const FORMAT = 'parallax-table-4';

/** A stored table that cannot be used; whoever holds the corpus compiles it anew. */
export class TableError extends Error {
  override name = 'TableError';
}

/** A table as texts, for storage: words apart by language, since a page needs those of one or two. */
export interface StoredTable {
  readonly table: string;
  /** By tag of a lexicon. */
  readonly words: Readonly<Record<string, string>>;
}

/** The lines of a tree, and of a table after its first. */
const TRIE_LINES = 4;

export function serialise(table: Table): StoredTable {
  const { terms, sequences, patterns, ...records } = table;
  const lines = [...packTrie(sequences), pack(patterns), JSON.stringify(records)];
  const words = table.languages.flatMap((tag, at) => {
    const own = terms[at];
    return own == null ? [] : [[tag, [FORMAT, ...packTrie(own)].join('\n')]];
  });
  return { table: [FORMAT, ...lines].join('\n'), words: Object.fromEntries(words) };
}

/**
 * The table that a text holds, still without words. Nothing is built again, and of the numbers only
 * is looked at how many there are: a page waits for it whenever the background has just woken.
 * @throws {TableError} where the text is not a whole table of this format
 */
export function deserialise(text: string): Table {
  const lines = linesOf(text);
  const records = recordsOf(lines[TRIE_LINES + 1]);
  return {
    ...records,
    terms: records.languages.map(() => null),
    sequences: unpackTrie(lines),
    patterns: unpackNumbers(lines[TRIE_LINES]),
  };
}

/**
 * The table with the words of some languages added to those that it has.
 * @param words by tag, as `serialise` gave them for the same table
 * @throws {TableError} where they are not whole
 */
export function withWords(table: Table, words: Readonly<Record<string, string>>): Table {
  const terms = table.languages.map((tag, at) => {
    const text = words[tag];
    return text === undefined ? (table.terms[at] ?? null) : unpackTrie(linesOf(text));
  });
  return { ...table, terms };
}

function linesOf(text: string): readonly string[] {
  const [format, ...lines] = text.split('\n');
  if (format !== FORMAT) throw new TableError('a table of another format');
  return lines;
}

type Records = Omit<Table, 'terms' | 'sequences' | 'patterns'>;

function recordsOf(line = ''): Records {
  try {
    const value: unknown = JSON.parse(line);
    if (isRecords(value)) return value;
  } catch {
    // Told below, in the same words as any other damage.
  }
  throw new TableError('the records are damaged');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The records were written by `serialise` in the same text, so their outline is enough. */
function isRecords(value: unknown): value is Records {
  return (
    isRecord(value) &&
    ['languages', 'foreign', 'subjects'].every((name) => Array.isArray(value[name])) &&
    ['dates', 'breakers'].every((name) => isRecord(value[name]))
  );
}

const packTrie = ({ first, label, outFirst, out }: Trie): readonly string[] =>
  [first, label, outFirst, out].map(pack);

function unpackTrie(lines: readonly string[]): Trie {
  const trie: Trie = {
    first: unpackNumbers(lines[0]),
    label: unpackNumbers(lines[1]),
    outFirst: unpackNumbers(lines[2]),
    out: unpackNumbers(lines[3]),
  };
  const nodes = trie.first.length - 1;
  const whole =
    nodes >= 1 &&
    trie.outFirst.length === nodes + 1 &&
    trie.label.length === nodes - 1 &&
    trie.first[nodes] === nodes - 1 &&
    trie.outFirst[nodes] === trie.out.length;
  if (!whole) throw new TableError('a tree is damaged');
  return trie;
}

function unpackNumbers(line = ''): Numbers {
  const numbers = unpack(line);
  if (numbers === null) throw new TableError('numbers are damaged');
  return numbers;
}
