import type { Phrase } from '../patterns/expand.ts';
import { LIMITS, PatternError } from '../patterns/limits.ts';
import { parsePattern } from '../patterns/parse.ts';
import type { Lexicon } from '../types.ts';

/** The phrases of all lexicons by name, with those of one name from several languages together. */
export function phrasesOf(
  lexicons: Readonly<Record<string, Lexicon>>,
): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const { language, phrases: own = {} } of Object.values(lexicons)) {
    for (const [name, patterns] of Object.entries(own)) {
      const known = phrases.get(name) ?? [];
      known.push(...patterns.map((text) => ({ language, nodes: parsePattern(text) })));
      if (known.length > LIMITS.classMembers) throw new PatternError(`[${name}] is too large`);
      phrases.set(name, known);
    }
  }
  return phrases;
}
