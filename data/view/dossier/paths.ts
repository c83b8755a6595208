import type { Account, Speaker } from '../../schema/account.ts';
import type { AccountView } from '../../schema/card.ts';
import { firstNamed } from '../independent.ts';

/** One stage of the way that words took, as wide as one column and as high as the rows it serves. */
export interface Stage {
  kind: 'speaker' | 'anonymous' | 'outlet';
  name: string;
  /** From 0 at the first speaker. */
  column: number;
  /** The first row, from 0, and how many rows. */
  row: number;
  rows: number;
}

/** A step from one stage to the next, in one row. */
export interface Step {
  row: number;
  /** The columns that it joins. */
  from: number;
  to: number;
}

/** One account's way in words: the first speaker first, the source last. */
export interface Way {
  stages: { kind: Stage['kind']; name: string }[];
  /** How many accounts took this way. */
  accounts: number;
}

/**
 * The ways of several accounts drawn together. What one named speaker started stands together, and
 * its stage is as high as all that came of it: an echo is seen as one box with several outlets.
 */
export interface Paths {
  columns: number;
  ways: Way[];
  stages: Stage[];
  steps: Step[];
}

/** An account as the corpus has it, and as it is told in the reader's language. */
export interface Told {
  account: Account;
  view: AccountView;
}

interface Line extends Way {
  /** Who vouches for it by name; lines with one voucher stand together. */
  voucher: string;
  /** How many stages stand before the voucher: voices that cannot be told apart by name. */
  unnamed: number;
}

const key = (stages: Way['stages']): string => JSON.stringify(stages);

function lineOf({ account, view }: Told): Line {
  const speakers = view.chain.map(({ name, anonymous }) => ({
    kind: anonymous ? ('anonymous' as const) : ('speaker' as const),
    name,
  }));
  const named = account.chain.findIndex((speaker: Speaker) => speaker.type === 'actor');
  return {
    voucher: firstNamed(account),
    unnamed: named < 0 ? account.chain.length : named,
    stages: [...speakers, { kind: 'outlet' as const, name: view.source.label }],
    accounts: 1,
  };
}

/** Lines that are the same become one; those with one voucher, then those with one way on, stand together. */
function grouped(lines: readonly Line[]): Line[] {
  const merged = new Map<string, Line>();
  for (const line of lines) {
    const same = merged.get(key(line.stages));
    if (same) same.accounts++;
    else merged.set(key(line.stages), { ...line });
  }
  const order = [...new Set(lines.map(({ voucher }) => voucher))];
  return [...merged.values()].toSorted(
    (a, b) =>
      order.indexOf(a.voucher) - order.indexOf(b.voucher) ||
      key(a.stages.slice(a.unnamed)).localeCompare(key(b.stages.slice(b.unnamed))),
  );
}

/** @returns which column each stage of a line stands in; the voucher of every line is in one column */
function columnsOf(line: Line, before: number, columns: number): number[] {
  const last = line.stages.length - 1;
  return line.stages.map((_, at) => (at === last ? columns - 1 : before - line.unnamed + at));
}

/** Lays out the ways from the first speakers to the outlets. */
export function pathsOf(told: readonly Told[]): Paths {
  const lines = grouped(told.map(lineOf));
  const before = Math.max(0, ...lines.map(({ unnamed }) => unnamed));
  const columns = before + Math.max(1, ...lines.map((line) => line.stages.length - line.unnamed));
  const stages: Stage[] = [];
  const steps: Step[] = [];
  /** The stage that stands lowest in each column so far, and the way from the voucher that led to it. */
  const open = new Map<number, { stage: Stage; way: string }>();
  lines.forEach((line, row) => {
    const places = columnsOf(line, before, columns);
    line.stages.forEach((entry, at) => {
      const column = places[at] ?? 0;
      // Two stages are one only where the same voucher's words reached them by the same relays; what
      // stands before the voucher is one only with all that follows it.
      const way = `${line.voucher} ${
        at < line.unnamed
          ? key(line.stages.slice(at, line.unnamed))
          : key(line.stages.slice(line.unnamed, at + 1))
      }`;
      const above = open.get(column);
      if (above?.way === way && above.stage.row + above.stage.rows === row) {
        above.stage.rows++;
      } else {
        const stage = { ...entry, column, row, rows: 1 };
        stages.push(stage);
        open.set(column, { stage, way });
      }
      const next = places[at + 1];
      if (next !== undefined) steps.push({ row, from: column, to: next });
    });
  });
  return {
    columns,
    ways: lines.map(({ stages: way, accounts }) => ({ stages: way, accounts })),
    stages,
    steps,
  };
}
