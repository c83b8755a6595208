import type { Context } from './context.ts';
import { surface } from './context.ts';
import { Taken } from './taken.ts';
import { PATTERN_FIELDS, PatternField, SHORT_NAME, type Table } from '../table.ts';

/** An actor's name found: words of a block, end exclusive. */
interface Naming {
  readonly block: number;
  readonly subject: number;
  readonly start: number;
  readonly end: number;
  /** For a short name, the full name that makes it plain; null for a full name. */
  readonly fullName: string | null;
}

/**
 * Finds actors by full names, and by short names where the article holds the full one; the longest
 * name first. What lies in a mention already is left out.
 */
export function findActors(table: Table, context: Context, taken: Taken): readonly Naming[] {
  const names: (Naming & { readonly short: boolean })[] = [];
  const full = new Map<number, string>();
  for (const [block, reading] of context.readings.entries()) {
    if (!reading.mayMention('actor')) continue;
    const { scan } = reading;
    for (const { pattern, start, end } of scan.matches) {
      const row = pattern * PATTERN_FIELDS;
      const subject = table.patterns[row + PatternField.subject] ?? -1;
      if (table.subjects[subject]?.kind !== 'actor') continue;
      const language = table.patterns[row + PatternField.language] ?? 0;
      if (language > 0 && scan.language >= 0 && language !== scan.language) continue;
      const short = table.patterns[row + PatternField.form] === SHORT_NAME;
      if (!short && !full.has(subject)) full.set(subject, surface(scan, start, end));
      names.push({ block, subject, start, end, fullName: null, short });
    }
  }
  const named = new Taken();
  return names
    .filter((name) => !name.short || full.has(name.subject))
    .toSorted((a, b) => a.block - b.block || b.end - b.start - (a.end - a.start))
    .flatMap(({ short, ...name }) => {
      if (!named.take(name) || taken.holds(name)) return [];
      return [{ ...name, fullName: short ? (full.get(name.subject) ?? null) : null }];
    });
}
