import type { Gate } from '../gate.ts';
import { THRESHOLD } from '../threshold.ts';
import {
  PATTERN_FIELDS,
  PatternField,
  STAR,
  stepSymbol,
  termCapitals,
  termSymbol,
  type Table,
  type Trie,
} from '../table.ts';

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Makes the gate of a table. Each pattern asks for all its words, in whatever order and however far
 * apart, and for what it needs the article to name: single words stand on nearly every page, pairs
 * on few.
 * @param kinds whether an actor's name alone opens the gate
 */
export function gate(table: Table, kinds: 'events' | 'all' = 'events'): Gate {
  const paths = pathsOf(table.sequences).filter(({ output }) => {
    const subject = table.subjects[field(table, output, 'subject')];
    return kinds === 'all' || subject?.kind === 'event';
  });
  const conditions = new Map<string, readonly (readonly number[])[]>();
  for (const { labels, output } of paths) {
    const symbols = [...new Set(labels.map(stepSymbol))].toSorted((a, b) => a - b);
    const groups = [...symbols.map((symbol) => [symbol]), ...needed(table, output)];
    conditions.set(JSON.stringify(groups), groups);
  }
  const asked = new Set([...conditions.values()].flat(2));
  return {
    format: 'parallax-gate-2',
    ...termsFor(table, asked),
    conditions: [...conditions.values()],
  };
}

const field = (table: Table, pattern: number, name: keyof typeof PatternField): number =>
  table.patterns[pattern * PATTERN_FIELDS + PatternField[name]] ?? 0;

/**
 * The classes of which the article must name one: for each such need of a pattern, and for each clue
 * without which all the others together would stay below the threshold.
 */
function needed(table: Table, pattern: number): readonly (readonly number[])[] {
  const subject = table.subjects[field(table, pattern, 'subject')];
  if (subject?.kind !== 'event') return [];
  const needs = field(table, pattern, 'needs');
  const most = subject.clues.reduce(
    (sum, { points }) => sum + Math.max(0, points),
    field(table, pattern, 'points'),
  );
  return subject.clues.flatMap((clue, at) => {
    if (clue.kind !== 'names') return [];
    const isNeeded =
      (needs & (1 << at)) !== 0 || (clue.points > 0 && most - clue.points < THRESHOLD);
    return isNeeded ? [clue.symbols] : [];
  });
}

interface Path {
  readonly labels: readonly number[];
  readonly output: number;
}

/** Every path of a tree that ends in an output, once for each output. */
function pathsOf(tree: Trie): readonly Path[] {
  const paths: Path[] = [];
  const pending: { node: number; labels: readonly number[] }[] = [{ node: 0, labels: [] }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, labels } = next;
    for (const output of tree.out.subarray(tree.outFirst[node], tree.outFirst[node + 1])) {
      paths.push({ labels, output });
    }
    for (let edge = tree.first[node] ?? 0; edge < (tree.first[node + 1] ?? 0); edge += 1) {
      pending.push({ node: edge + 1, labels: [...labels, tree.label[edge] ?? 0] });
    }
  }
  return paths;
}

/** The terms of the symbols asked for, and the words that they are made of. */
function termsFor(table: Table, asked: ReadonlySet<number>) {
  const words: Record<string, number> = {};
  const stems: Record<string, number> = {};
  const dense: Record<string, number> = {};
  let count = 0;
  const terms = new Map<string, readonly number[]>();
  for (const { labels, output } of pathsOf(table.terms)) {
    const symbol = termSymbol(output);
    if (!asked.has(symbol)) continue;
    const text = labels
      .map((label) => (label === STAR ? '*' : String.fromCharCode(label)))
      .join('');
    const numbers = text.split(' ').map((word, at) => {
      const mark = at === 0 ? '^'.repeat(termCapitals(output)) : '';
      if (DENSE.test(word)) return (dense[word.replace('*', '')] ??= count++);
      if (word.endsWith('*')) return (stems[mark + word.slice(0, -1)] ??= count++);
      return (words[mark + word] ??= count++);
    });
    const term = [symbol, ...new Set(numbers)];
    terms.set(term.join(' '), term);
  }
  const longest = Math.max(0, ...Object.keys(stems).map((stem) => stem.replace(/\^/g, '').length));
  return { words, stems, dense, longest, terms: [...terms.values()] };
}
