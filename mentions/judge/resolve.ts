import { HALF_WORDS } from '../fold/words.ts';
import type { Scan } from '../match/scan.ts';
import type { Candidate } from './evidence.ts';
import { overlap, wordsIn } from './nearness.ts';

/** Mentions of one event this near to each other, with no stop between them, are one mention. */
const JOINED = 2 * HALF_WORDS;
/** Across a comma, only one word may stand between. */
const CUT = /[.:;!?]|,.*\s\S+\s/;

/**
 * Leaves candidates of one block that do not overlap, in reading order. Of two events the one with
 * more evidence keeps its words. Of one event the shortest readings stand first; a longer one widens
 * the mention that it meets, and makes one of two only where its words are worth more than those of
 * either. Patterns are bounded in length, so each candidate meets a bounded number of words.
 */
export function resolve(candidates: readonly Candidate[], scan: Scan): readonly Candidate[] {
  const lost = beaten(candidates);
  const shortestFirst = candidates
    .filter((one) => !lost.has(one))
    .toSorted((a, b) => a.end - a.start - (b.end - b.start) || b.score - a.score);
  const kept = new Set<Candidate>();
  /** By word, the candidate that keeps it. */
  const keeper = new Map<number, Candidate>();
  const keep = (candidate: Candidate): void => {
    kept.add(candidate);
    for (const word of wordsIn(candidate)) keeper.set(word, candidate);
  };
  for (const candidate of shortestFirst) {
    const met = [...new Set(wordsIn(candidate).flatMap((word) => keeper.get(word) ?? []))];
    if (met.length === 0) keep(candidate);
    if (met.length === 0 || met.some((other) => other.subject !== candidate.subject)) continue;
    if (met.length > 1 && met.some((other) => other.points >= candidate.points)) continue;
    for (const other of met) kept.delete(other);
    keep(met.reduce(merge, candidate));
  }
  return joinNear([...kept], scan);
}

/** Those that another one sends away: each is compared with what begins before it ends. */
function beaten(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const lost = new Set<Candidate>();
  const byStart = candidates.toSorted((a, b) => a.start - b.start);
  for (const [at, one] of byStart.entries()) {
    for (let next = at + 1; next < byStart.length; next += 1) {
      const other = byStart[next];
      if (other === undefined || other.start >= one.end) break;
      if (beats(one, other)) lost.add(other);
      if (beats(other, one)) lost.add(one);
    }
  }
  return lost;
}

function beats(one: Candidate, other: Candidate): boolean {
  if (one.subject === other.subject || !overlap(one, other)) return false;
  if (one.score !== other.score) return one.score > other.score;
  const longer = one.end - one.start - (other.end - other.start);
  return longer > 0 || (longer === 0 && one.subject < other.subject);
}

/** The words of both; reasons and form of the one with more evidence. */
function merge(one: Candidate, other: Candidate): Candidate {
  const strong = other.score > one.score ? other : one;
  return {
    ...strong,
    start: Math.min(one.start, other.start),
    end: Math.max(one.end, other.end),
  };
}

function joinNear(candidates: readonly Candidate[], scan: Scan): readonly Candidate[] {
  const joined: Candidate[] = [];
  for (const next of candidates.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && near(last, next, scan)) joined.splice(-1, 1, merge(last, next));
    else joined.push(next);
  }
  return joined;
}

function near(one: Candidate, next: Candidate, { text, words }: Scan): boolean {
  if (one.subject !== next.subject) return false;
  const { distance, end, start } = words;
  if ((distance[next.start] ?? 0) - (distance[one.end] ?? 0) > JOINED) return false;
  return !CUT.test(text.slice(end[one.end - 1] ?? 0, start[next.start] ?? 0));
}
