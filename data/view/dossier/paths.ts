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
  /** How many accounts passed it. */
  accounts: number;
  /** An outlet that says it on its own word. */
  alone: boolean;
}

/** A step from one stage to the next, in one row. */
export interface Step {
  row: number;
  /** The columns that it joins. */
  from: number;
  to: number;
}

/** The way that some accounts took: the first speaker first, the source last. */
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

/** What one voice started, and how many stages stand before that voice at most. */
interface Group {
  lines: Line[];
  before: number;
}

const outlets = (lines: readonly Line[]): number =>
  new Set(lines.map(({ stages }) => stages.at(-1)?.name)).size;

/** Lines that are the same become one; voices with more outlets come first, lines with one way on stand together. */
function groupsOf(lines: readonly Line[]): Group[] {
  const merged = new Map<string, Line>();
  for (const line of lines) {
    const same = merged.get(key(line.stages));
    if (same) same.accounts++;
    else merged.set(key(line.stages), { ...line });
  }
  const onward = ({ stages, unnamed }: Line): string => key(stages.slice(unnamed));
  return Map.groupBy(merged.values(), ({ voucher }) => voucher)
    .values()
    .map((own) => ({
      lines: own.toSorted((a, b) => onward(a).localeCompare(onward(b))),
      before: Math.max(...own.map(({ unnamed }) => unnamed)),
    }))
    .toArray()
    .toSorted((a, b) => outlets(b.lines) - outlets(a.lines));
}

/** Which column each stage stands in: the voice of a group in one column, all outlets in the last. */
const columnsOf = ({ stages, unnamed }: Line, { before }: Group, columns: number): number[] =>
  stages.map((_, at) => (at === stages.length - 1 ? columns - 1 : before - unnamed + at));

/**
 * What makes two stages of a column one: the same voice's words reached them by the same relays. What
 * stands before the voice is one only with all that follows it; what a source says on its own word
 * stands for itself.
 */
function sameness({ voucher, unnamed, stages }: Line, at: number): string {
  if (stages.length === 1) return `${voucher} alone`;
  return `${voucher} ${key(at < unnamed ? stages.slice(at) : stages.slice(unnamed, at + 1))}`;
}

/** Lays out the ways from the first speakers to the outlets. */
export function pathsOf(told: readonly Told[]): Paths {
  const groups = groupsOf(told.map(lineOf));
  const columns = Math.max(
    0,
    ...groups.flatMap(({ lines, before }) =>
      lines.map(({ stages, unnamed }) => before - unnamed + stages.length),
    ),
  );
  const stages: Stage[] = [];
  const steps: Step[] = [];
  /** The lowest stage of each column so far, and what makes another one the same. */
  const lowest = new Map<number, { stage: Stage; same: string }>();
  const placed = groups.flatMap((group) => group.lines.map((line) => ({ line, group })));
  placed.forEach(({ line, group }, row) => {
    const places = columnsOf(line, group, columns);
    line.stages.forEach((entry, at) => {
      const column = places[at] ?? 0;
      const same = sameness(line, at);
      const upper = lowest.get(column);
      if (upper?.same === same && upper.stage.row + upper.stage.rows === row) {
        upper.stage.rows++;
        upper.stage.accounts += line.accounts;
      } else {
        const alone = line.stages.length === 1;
        const stage = { ...entry, column, row, rows: 1, accounts: line.accounts, alone };
        stages.push(stage);
        lowest.set(column, { stage, same });
      }
      const next = places[at + 1];
      if (next !== undefined) steps.push({ row, from: column, to: next });
    });
  });
  return {
    columns,
    ways: placed.map(({ line }) => ({ stages: line.stages, accounts: line.accounts })),
    stages,
    steps,
  };
}
