import { short } from './figures.ts';
import type { Cell, Goal, Section } from './part.ts';

const text = (cell: Cell): string => (typeof cell === 'number' ? short(cell) : cell);

/** A table that reads well in a terminal and is Markdown too; all but the first column are to the right. */
function tableOf(head: readonly string[], rows: readonly (readonly Cell[])[]): string[] {
  const lines = [head, ...rows.map((row) => row.map(text))];
  const widths = head.map((_, at) => Math.max(3, ...lines.map((cells) => cells[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, at) =>
    at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), line(rule), ...lines.slice(1).map(line)];
}

/** A section with its title and notes. */
export const sectionText = ({ title, head, rows, notes = [] }: Section): string[] => [
  `**${title}**`,
  '',
  ...tableOf(head, rows),
  ...notes.flatMap((note) => ['', note]),
  '',
];

const isHeld = ({ is, limit, seen }: Goal): boolean =>
  is === 'most' ? seen <= limit : seen >= limit;

/** What was asked and what was seen, one line each. */
export const goalsText = (goals: readonly Goal[]): string[] =>
  goals.length === 0
    ? []
    : [
        '**Goals**',
        '',
        ...tableOf(
          ['', 'asked', 'seen', ''],
          goals.map((goal) => [
            goal.says,
            `${goal.is === 'most' ? '≤' : '≥'} ${goal.limit} ${goal.unit}`,
            `${short(goal.seen)} ${goal.unit}`,
            Number.isFinite(goal.seen) ? (isHeld(goal) ? 'held' : 'missed') : 'not seen',
          ]),
        ),
        '',
      ];
