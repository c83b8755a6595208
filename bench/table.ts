import type { Result } from './contest.ts';
import type { Report } from './index.ts';
import { short } from './lib/figures.ts';

const WIDTHS = [34, 9, 9, 9, 9, 7];
const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(WIDTHS[at] ?? 0) : cell.padStart(WIDTHS[at] ?? 0))).join(' | ')} |`;
const head = row(['', 'cold ms', '× floor', 'warm ms', '× floor', 'found']);
const rule = `| ${WIDTHS.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;

function rowOf(result: Result): string {
  const { name, cold, coldRatio, warm, warmRatio, found, failed } = result;
  const label = failed === 0 ? name : `${name} (gave up on ${failed} pages)`;
  return row([label, short(cold), short(coldRatio), short(warm), short(warmRatio), `${found}`]);
}

const steps = ({ steps: by }: Result): string =>
  Object.entries(by)
    .map(([step, time]) => `${step} ${short(time)}`)
    .join(', ');

/** The figures as a text that is also Markdown. */
export function table({
  machine,
  browser,
  node,
  date,
  command,
  pages,
  rounds,
  ...report
}: Report): string {
  const lines = [
    `\`${command}\`, ${date}, ${browser}, Node ${node}, ${machine}; ${pages} pages, medians of ${rounds} rounds.`,
  ];
  if (report.articles !== null) {
    const { nothing, something } = report.articles;
    const parts = [
      [
        `${nothing.pages} pages with nothing to find; the gate turns ${nothing.stopped} away`,
        nothing,
      ],
      [`${something.pages} pages with something to find`, something],
    ] as const;
    for (const [title, { floor, ours }] of parts) {
      if (floor.cold === 0) continue;
      lines.push('', `**${title}**`, '', head, rule, rowOf(floor), rowOf(ours));
      lines.push('', `Ours, cold, ms by step: ${steps(ours)}.`);
    }
  }
  for (const { names, results } of report.peers ?? []) {
    lines.push('', `**${names} names, the same for all**`, '', head, rule, ...results.map(rowOf));
    const ours = results.find(({ name }) => name === 'ours');
    if (ours !== undefined) lines.push('', `Ours, cold, ms by step: ${steps(ours)}.`);
  }
  return `${lines.join('\n')}\n`;
}
