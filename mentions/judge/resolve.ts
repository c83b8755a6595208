import { HALF_WORDS } from '../fold/words.ts';
import type { Scan } from '../match/scan.ts';
import type { Candidate } from './evidence.ts';

/** Mentions of one event this near to each other, with no stop between them, are one mention. */
const JOINED = 2 * HALF_WORDS;
/** Across a comma, only one word may stand between. */
const CUT = /[.:;!?]|,.*\s\S+\s/;

/**
 * Leaves candidates that do not overlap. Of two events the one with more evidence keeps its words.
 * Of one event the shortest readings stand first; a longer one widens the mention that it meets, and
 * makes one of two only where its words are worth more than those of either.
 */
export function resolve(
  candidates: readonly Candidate[],
  scans: readonly Scan[],
): readonly Candidate[] {
  const lost = new Set(candidates.filter((one) => candidates.some((other) => beats(other, one))));
  const kept: Candidate[] = [];
  const shortestFirst = candidates
    .filter((one) => !lost.has(one))
    .toSorted((a, b) => a.end - a.start - (b.end - b.start) || b.score - a.score);
  for (const candidate of shortestFirst) {
    const met = kept.filter((other) => overlap(candidate, other));
    const [only] = met;
    if (only === undefined) kept.push(candidate);
    if (only === undefined || met.some((other) => other.subject !== candidate.subject)) continue;
    if (met.length > 1 && met.some((other) => other.points >= candidate.points)) continue;
    const merged = met.reduce(merge, candidate);
    if (kept.some((other) => !met.includes(other) && overlap(merged, other))) continue;
    for (const other of met) kept.splice(kept.indexOf(other), 1);
    kept.push(merged);
  }
  return joinNear(kept, scans);
}

function beats(one: Candidate, other: Candidate): boolean {
  if (one.subject === other.subject || !overlap(one, other)) return false;
  if (one.score !== other.score) return one.score > other.score;
  const longer = one.end - one.start - (other.end - other.start);
  return longer > 0 || (longer === 0 && one.subject < other.subject);
}

function overlap(one: Candidate, other: Candidate): boolean {
  return one.block === other.block && one.start < other.end && other.start < one.end;
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

function joinNear(candidates: readonly Candidate[], scans: readonly Scan[]): readonly Candidate[] {
  const joined: Candidate[] = [];
  for (const next of candidates.toSorted((a, b) => a.block - b.block || a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && near(last, next, scans[next.block])) {
      joined.splice(-1, 1, merge(last, next));
    } else joined.push(next);
  }
  return joined;
}

function near(one: Candidate, next: Candidate, scan: Scan | undefined): boolean {
  if (scan === undefined || one.block !== next.block || one.subject !== next.subject) return false;
  const { distance, end, start } = scan.words;
  if ((distance[next.start] ?? 0) - (distance[one.end] ?? 0) > JOINED) return false;
  return !CUT.test(scan.text.slice(end[one.end - 1] ?? 0, start[next.start] ?? 0));
}
