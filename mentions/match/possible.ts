import { packStep, stepSymbol, type Trie } from '../table.ts';
import { edgeFrom } from './trie.ts';

/** Nodes that are looked at; a text that holds so many beginnings is taken to hold a sequence. */
const MOST = 2_000;

/**
 * Whether a text that holds these symbols may hold one of the sequences that fit, in whatever order the
 * symbols stand. It errs on one side only: where it says no, none is there.
 * @param fits told the output of each sequence whose symbols are all there, until it says yes
 */
export function mayHold(
  sequences: Trie,
  symbols: ReadonlySet<number>,
  fits: (output: number) => boolean,
): boolean {
  if (symbols.size === 0) return false;
  const waiting = [0];
  let looked = 0;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (++looked > MOST) return true;
    const last = sequences.outFirst[node + 1] ?? 0;
    for (let at = sequences.outFirst[node] ?? 0; at < last; at += 1) {
      if (fits(sequences.out[at] ?? 0)) return true;
    }
    goOn(sequences, node, symbols, waiting);
  }
  return false;
}

/** The nodes to which one of the symbols leads, whatever gap is before it. */
function goOn(tree: Trie, node: number, symbols: ReadonlySet<number>, reached: number[]): void {
  const first = tree.first[node] ?? 0;
  const last = tree.first[node + 1] ?? 0;
  if (last - first < symbols.size) {
    for (let edge = first; edge < last; edge += 1) {
      if (symbols.has(stepSymbol(tree.label[edge] ?? 0))) reached.push(edge + 1);
    }
    return;
  }
  for (const symbol of symbols) {
    for (let edge = edgeFrom(tree, node, packStep(symbol, 0)); edge < last; edge += 1) {
      if (stepSymbol(tree.label[edge] ?? 0) !== symbol) break;
      reached.push(edge + 1);
    }
  }
}
