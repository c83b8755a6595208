import { LIMITS, PatternError } from './limits.ts';

/** A pattern as written; see mentions/README.md for the language. */
export type Node =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'gap'; readonly words: number }
  | { readonly kind: 'choice'; readonly options: readonly (readonly Node[])[] }
  | { readonly kind: 'group'; readonly gap: number; readonly members: readonly Node[] };

const TOKEN = /\s+|\[([a-z0-9-]+)\]|~(\d+)|<(\d+)|[()|?>]|[^\s[\]()|?<>~]+/y;

/** Reads one pattern. Throws a PatternError that quotes it. */
export function parsePattern(pattern: string): readonly Node[] {
  if (pattern.length > LIMITS.patternLength) {
    throw new PatternError(`pattern longer than ${LIMITS.patternLength}: ${pattern.slice(0, 40)}…`);
  }
  const reader = new Reader(pattern);
  const nodes = reader.sequence(0);
  reader.expectEnd();
  return nodes;
}

class Reader {
  readonly #pattern: string;
  #at = 0;
  #token: RegExpExecArray | null = null;

  constructor(pattern: string) {
    this.#pattern = pattern;
    this.#next();
  }

  sequence(depth: number): readonly Node[] {
    if (depth > LIMITS.depth) throw this.#error('brackets nest too deep');
    const nodes: Node[] = [];
    for (;;) {
      const node = this.#item(depth);
      if (node === null) return nodes;
      nodes.push(node);
    }
  }

  expectEnd(): void {
    if (this.#token !== null) throw this.#error(`unexpected "${this.#token[0]}"`);
  }

  #item(depth: number): Node | null {
    const token = this.#token;
    if (token === null) return null;
    const text = token[0];
    if (text === ')' || text === '|' || text === '>') return null;
    if (text === '?') throw this.#error('"?" follows nothing');
    this.#next();
    if (token[2] !== undefined) return { kind: 'gap', words: this.#gap(token[2]) };
    const node = this.#atom(token, depth);
    if (this.#token?.[0] !== '?') return node;
    this.#next();
    return { kind: 'choice', options: [[node], []] };
  }

  #atom(token: RegExpExecArray, depth: number): Node {
    const [text, name, , gap] = token;
    if (name !== undefined) return { kind: 'class', name };
    if (text === '(') return this.#choice(depth);
    if (gap === undefined) return { kind: 'word', text };
    const members = this.sequence(depth + 1);
    this.#close('>');
    if (members.length < 2 || members.length > LIMITS.groupMembers) {
      throw this.#error(`a group has 2 to ${LIMITS.groupMembers} members`);
    }
    return { kind: 'group', gap: this.#gap(gap), members };
  }

  #choice(depth: number): Node {
    const options = [this.sequence(depth + 1)];
    while (this.#token?.[0] === '|') {
      this.#next();
      options.push(this.sequence(depth + 1));
    }
    this.#close(')');
    return { kind: 'choice', options };
  }

  #close(bracket: string): void {
    if (this.#token?.[0] !== bracket) throw this.#error(`"${bracket}" is missing`);
    this.#next();
  }

  #gap(digits: string): number {
    const words = Number(digits);
    if (words > LIMITS.gap) throw this.#error(`a gap skips ${LIMITS.gap} words at most`);
    return words;
  }

  #next(): void {
    do {
      TOKEN.lastIndex = this.#at;
      this.#token = TOKEN.exec(this.#pattern);
      if (this.#token === null && this.#at < this.#pattern.length) {
        throw this.#error(`cannot read "${this.#pattern.slice(this.#at)}"`);
      }
      this.#at = this.#token === null ? this.#at : TOKEN.lastIndex;
    } while (this.#token !== null && this.#token[0].trim() === '');
  }

  #error(problem: string): PatternError {
    return new PatternError(`${problem} in pattern: ${this.#pattern}`);
  }
}
