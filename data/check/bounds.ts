/**
 * How much a corpus may hold. A newsroom's archive of years stays far below; what goes beyond is
 * refused before anything else is looked at, whatever it holds.
 */
export const BOUNDS = {
  /** UTF-16 units of one document, or of all files of a folder. */
  text: 50_000_000,
  /** UTF-16 units of one text in it; the schemas are narrower, each for its own. */
  string: 10_000,
  /** Lists and objects inside each other. */
  depth: 20,
  files: 20_000,
} as const;

/** Names that mean something else to JavaScript than to whoever wrote them. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * What makes a document one that no schema should be asked about: too deep, a text too long, a name
 * that is not a plain name. Walks without recursion, and stops at the first.
 * @returns place and what was expected and found, or null
 */
export function outOfBounds(document: unknown): { path: string; said: string } | null {
  const waiting: { value: unknown; path: string; depth: number }[] = [
    { value: document, path: '', depth: 0 },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path, depth } = next;
    if (typeof value === 'string' && value.length > BOUNDS.string) {
      return { path, said: `expected at most ${BOUNDS.string} characters, found ${value.length}` };
    }
    if (!isBranch(value)) continue;
    if (depth === BOUNDS.depth) {
      return { path, said: `expected at most ${BOUNDS.depth} levels, found more` };
    }
    for (const [name, inner] of Object.entries(value)) {
      const at = path === '' ? name : `${path}.${name}`;
      if (RESERVED.has(name))
        return { path: at, said: 'expected another name, found a reserved one' };
      if (isBranch(inner) || typeof inner === 'string') {
        waiting.push({ value: inner, path: at, depth: depth + 1 });
      }
    }
  }
  return null;
}
