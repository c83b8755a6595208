import { HALF_WORDS } from '../fold/words.ts';
import type { Match, Scan } from '../match/scan.ts';
import { PATTERN_FIELDS, PatternField, type Table, type TableClue } from '../table.ts';
import { THRESHOLD } from '../threshold.ts';
import type { Reason } from '../why.ts';
import { surface, type Context } from './context.ts';
import { LONGEST } from '../patterns/limits.ts';
import { apart, firstWord, meets, spansBetween } from './nearness.ts';

/** Words to either side in which a clue is `near`, and in which a date belongs to a mention. */
const NEAR = 5 * HALF_WORDS;
const DATE_NEAR = 3 * HALF_WORDS;

/** A pattern found, with the evidence for it. */
export interface Candidate {
  /** Index into the context's readings. */
  readonly block: number;
  readonly subject: number;
  readonly form: number;
  /** Words, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly points: number;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** Judges one match of an event's pattern. Null where a need is unmet or the score too low. */
export function judge(
  table: Table,
  context: Context,
  block: number,
  match: Match,
  anchored: ReadonlyMap<number, string>,
): Candidate | null {
  const scan = context.readings[block]?.scan;
  const field = (name: keyof typeof PatternField): number =>
    table.patterns[match.pattern * PATTERN_FIELDS + PatternField[name]] ?? 0;
  const subject = table.subjects[field('subject')];
  if (scan === undefined || subject === undefined) return null;
  const language = field('language');
  if (language > 0 && scan.language >= 0 && language !== scan.language) return null;
  const [needs, unless] = [field('needs'), field('unless')];
  const reasons: Reason[] = [];
  let score = field('points');
  const known = context.reasonsFor(match);
  for (const [at, clue] of subject.clues.entries()) {
    let reason = known[at];
    if (reason === undefined) {
      reason = holds(clue, context, scan, block, match, anchored);
      // A match is judged again with what others anchor; nothing else that speaks for it has changed.
      if (clue.kind !== 'anchored') known[at] = reason;
    }
    const bit = 1 << at;
    if (reason === null ? (needs & bit) !== 0 : (unless & bit) !== 0) return null;
    if (reason === null) continue;
    score += clue.points;
    if (clue.points !== 0 || (needs & bit) !== 0) reasons.push(reason);
  }
  if (score < THRESHOLD) return null;
  const { start, end } = match;
  return {
    block,
    subject: field('subject'),
    form: field('form'),
    start,
    end,
    points: field('points'),
    score,
    reasons,
  };
}

/** The reason, if the clue holds for this match. */
function holds(
  clue: TableClue,
  context: Context,
  scan: Scan,
  block: number,
  match: Match,
  anchored: ReadonlyMap<number, string>,
): Reason | null {
  const { points } = clue;
  switch (clue.kind) {
    case 'page': {
      const { page, pageDate } = context;
      if (page === null || pageDate === null || !meets(clue.days, [[page, page]])) return null;
      return { kind: 'page', date: pageDate, points };
    }
    case 'undated':
      return context.page === null ? { kind: 'undated', points } : null;
    case 'said':
    case 'saidElse': {
      const close = datesNear(context, scan, block, match);
      const first = close[0];
      if (first === undefined) return null;
      const agreeing = close.find((date) => meets(clue.days, date.meanings));
      if ((agreeing === undefined) !== (clue.kind === 'saidElse')) return null;
      const { start, end } = agreeing ?? first;
      return { kind: clue.kind, words: surface(scan, start, end), points };
    }
    case 'names': {
      const words = named(clue.symbols, clue.where, context, scan, block, match);
      return words === null ? null : { kind: 'names', words, where: clue.where, points };
    }
    case 'anchored': {
      const anchor = clue.subjects.find((subject) => anchored.has(subject));
      const words = anchor === undefined ? undefined : anchored.get(anchor);
      return words === undefined ? null : { kind: 'anchored', words, points };
    }
  }
}

/** Dates in the mention, or next to it, the fullest first: "15 August 2025" before its "2025". */
function datesNear({ datesIn }: Context, scan: Scan, block: number, match: Match) {
  const around = spansBetween(datesIn(block), match.start - LONGEST, match.end + DATE_NEAR);
  return around
    .filter((date) => apart(scan, date, match) <= DATE_NEAR)
    .toSorted((one, other) => other.end - other.start - (one.end - one.start));
}

/** The words of one of the classes in the scope, if there are any. */
function named(
  symbols: readonly number[],
  where: 'mention' | 'near' | 'sentence' | 'article',
  context: Context,
  scan: Scan,
  block: number,
  match: Match,
): string | null {
  if (where === 'article') {
    for (const symbol of symbols) {
      const words = context.cast(symbol);
      if (words !== null) return words;
    }
    return null;
  }
  // What stands beyond a colon or a semicolon is in the sentence, but not near.
  const { clause, sentence } = scan.words;
  const part = where === 'near' ? clause : sentence;
  const farthest = { mention: 0, near: NEAR, sentence: Infinity }[where];
  const inside = where === 'mention';
  const from =
    where === 'sentence' ? firstWord(sentence, match.start) : match.start - LONGEST - farthest;
  const atom = context
    .placesIn(block)
    .first(
      symbols,
      inside ? match.start : from,
      match.end + farthest,
      (one) =>
        part[one.start] === part[match.start] &&
        apart(scan, one, match) <= farthest &&
        (!inside || one.end <= match.end),
    );
  return atom === null ? null : surface(scan, atom.start, atom.end);
}
