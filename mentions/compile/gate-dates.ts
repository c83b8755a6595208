import type { PageDates } from '../gate-dates.ts';
import { THRESHOLD } from '../threshold.ts';
import type { TableClue } from '../table.ts';

/** What a pattern asks of a page: its own points, and bits of the clues that it needs or that bar it. */
interface Asking {
  readonly points: number;
  readonly needs: number;
  readonly unless: number;
}

const isDateClue = ({ kind }: TableClue): boolean => kind === 'page' || kind === 'undated';

/** Whether a day lies in one of the intervals, which are pairs of days. */
const isWithin = (days: readonly number[], day: number): boolean =>
  days.some((from, at) => at % 2 === 0 && from <= day && day <= (days[at + 1] ?? from));

/** The dates of pages on which a pattern may reach the threshold, whatever else speaks for it; null for any. */
export function datesOf(clues: readonly TableClue[], asking: Asking): PageDates | null {
  const most = clues
    .filter((clue) => !isDateClue(clue))
    .reduce((sum, { points }) => sum + Math.max(0, points), asking.points);
  const counts = (holds: (clue: TableClue) => boolean): boolean => {
    let score = most;
    for (const [at, clue] of clues.entries()) {
      if (!isDateClue(clue)) continue;
      const held = holds(clue);
      if (((held ? asking.unless : asking.needs) & (1 << at)) !== 0) return false;
      if (held) score += clue.points;
    }
    return score >= THRESHOLD;
  };
  const onDay = (day: number): boolean =>
    counts((clue) => clue.kind === 'page' && isWithin(clue.days, day));
  // What holds changes only where an interval begins, or has ended.
  const edges = clues.flatMap((clue) =>
    clue.kind === 'page' ? clue.days.map((day, at) => (at % 2 === 0 ? day : day + 1)) : [],
  );
  const starts = [...new Set([EARLIEST, ...edges])].toSorted((one, other) => one - other);
  const good = starts.filter(onDay);
  const undated = counts(({ kind }) => kind === 'undated');
  const [first = LATEST] = good;
  const last = starts.find((from) => from > (good.at(-1) ?? EARLIEST)) ?? LATEST;
  if (undated && first === EARLIEST && last === LATEST) return null;
  return { undated, first, last: good.length === 0 ? EARLIEST : last - 1 };
}

/** Days before and after all that pages and corpora are dated. */
const EARLIEST = -2_000_000;
const LATEST = 2_000_000;
