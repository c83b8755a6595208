import { HALF_WORDS, type Words } from '../../../mentions/fold/words.ts';
import type { Step } from '../../../mentions/patterns/expand.ts';
import { termsOf } from '../../../mentions/patterns/term.ts';

/**
 * Matching by trying everything everywhere: what the compiled form must equal.
 * Gives each pattern's matches as "start end", the shortest for each end.
 */
export function naiveMatches(
  sequences: readonly (readonly Step[])[],
  classes: Readonly<Record<string, readonly string[]>>,
  words: Words,
): ReadonlySet<string> {
  const found = new Map<number, number>();
  for (const steps of sequences) {
    for (let start = 0; start < words.count; start += 1) follow(steps, 0, start, start);
  }
  return new Set([...found].map(([end, start]) => `${start} ${end}`));

  function follow(steps: readonly Step[], at: number, start: number, from: number): void {
    const step = steps[at];
    if (step === undefined) {
      found.set(from, Math.max(found.get(from) ?? 0, start));
      return;
    }
    const last = at === 0 ? from : words.count - 1;
    for (let next = from; next <= last; next += 1) {
      const skipped = (words.distance[next] ?? 0) - (words.distance[from] ?? 0);
      if (skipped > step.gap * HALF_WORDS) break;
      if (at > 0 && words.clause[next] !== words.clause[from - 1]) break;
      for (const end of endsOf(step, next)) follow(steps, at + 1, start, end);
    }
  }

  function endsOf(step: Step, from: number): readonly number[] {
    const written = step.kind === 'class' ? (classes[step.text] ?? []) : [step.text];
    return written.flatMap(termsOf).flatMap(({ text }) => {
      const parts = text.split(' ');
      const fits = parts.every((part, at) => {
        const word = words.text.slice(words.at[from + at] ?? 0, words.to[from + at] ?? 0);
        if (words.clause[from + at] !== words.clause[from]) return false;
        return part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part;
      });
      return fits ? [from + parts.length] : [];
    });
  }
}
