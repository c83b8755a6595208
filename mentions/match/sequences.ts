import { HALF_WORDS, type Words } from '../fold/words.ts';
import { LIMITS } from '../patterns/limits.ts';
import { packStep, stepSymbol, type Trie } from '../table.ts';
import type { Atom } from './atoms.ts';
import type { Counter } from './counter.ts';
import { edgeFrom } from './trie.ts';

/** A pattern found: the words from `start` to `end`, exclusive. */
export interface Match {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
}

/** A sequence begun: at which node it stands, and which words it has taken. */
interface State {
  readonly node: number;
  readonly start: number;
  readonly end: number;
}

/** Half words that any gap may skip at most. */
const FARTHEST = LIMITS.gap * HALF_WORDS;

/**
 * Steps that one word of a text may take. The bundled corpus takes 372 at most, on the 73 texts it was
 * measured with; ten thousand patterns of a stranger, made to be slow, would take a million. Beyond it
 * patterns are not followed from that word: fewer marks, never a page that hangs.
 */
const MOST_STEPS = 10_000;

/**
 * Finds every pattern. Of several matches of one pattern that end at one word, the shortest counts.
 * At most one state is kept for each node and end, and only as long as a gap can reach, and no
 * word takes more than so many steps: the whole is linear in the text, whatever the table.
 * @param atoms in the order of their starts
 */
export function findSequences(
  tree: Trie,
  words: Words,
  atoms: readonly Atom[],
  counter: Counter,
): readonly Match[] {
  const found = new Map<string, Match>();
  let states: State[] = [];
  let next = 0;
  while (next < atoms.length) {
    const at = atoms[next]?.start ?? 0;
    states = states.filter((state) => state.end > at || reach(words, state.end, at) <= FARTHEST);
    const made = new Map<number, State>();
    const most = counter.steps + MOST_STEPS;
    for (; next < atoms.length; next += 1) {
      const atom = atoms[next];
      if (atom === undefined || atom.start !== at) break;
      advance({ node: 0, start: at, end: at }, atom);
      for (const state of states) {
        if (counter.steps >= most) break;
        if (state.end <= at) advance(state, atom);
      }
    }
    states.push(...made.values());

    function advance(state: State, atom: Atom): void {
      if (counter.steps >= most) return;
      counter.steps += 1;
      const distance = state.node === 0 ? 0 : reach(words, state.end, at);
      const last = tree.first[state.node + 1] ?? 0;
      let edge = edgeFrom(tree, state.node, packStep(atom.symbol, distance));
      for (; edge < last; edge += 1) {
        const label = tree.label[edge] ?? 0;
        if (stepSymbol(label) !== atom.symbol || counter.steps >= most) break;
        counter.steps += 1;
        enter({ node: edge + 1, start: state.start, end: atom.end });
      }
    }

    function enter(state: State): void {
      const key = state.node * 256 + (state.end - at);
      const known = made.get(key);
      if (known !== undefined && known.start >= state.start) return;
      made.set(key, state);
      emit(state);
    }
  }
  return [...found.values()];

  function emit(state: State): void {
    const last = tree.outFirst[state.node + 1] ?? 0;
    for (let at = tree.outFirst[state.node] ?? 0; at < last; at += 1) {
      const pattern = tree.out[at] ?? 0;
      const key = `${pattern} ${state.end}`;
      const known = found.get(key);
      if (known !== undefined && known.start >= state.start) continue;
      found.set(key, { pattern, start: state.start, end: state.end });
    }
  }
}

/** Half words between two places; without end where a clause ends between them. */
function reach(words: Words, from: number, to: number): number {
  if (words.clause[from - 1] !== words.clause[to]) return Infinity;
  return (words.distance[to] ?? 0) - (words.distance[from] ?? 0);
}
