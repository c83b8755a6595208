import { allFragments, allParagraphs, type Report } from './report.ts';

type Cell = string | number | null;

/** Rows in columns: the first one to the left, numbers to the right, a dash for what is not known. */
function table(rows: readonly (readonly Cell[])[]): string[] {
  const text = rows.map((row) => row.map((cell) => String(cell ?? '–')));
  const widths = (text[0] ?? []).map((_, column) =>
    Math.max(...text.map((row) => row[column]?.length ?? 0)),
  );
  return text.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** The report for people: counts, sources, problems, and their number as the last line. */
export function printed(report: Report): string {
  const { events, questions, positions, accounts, contradictions, problems } = report;
  const counts = { events, questions, positions, accounts, contradictions };
  const fragments = allFragments(report);
  const paragraphs = report.isCompared ? allParagraphs(report) : null;
  const lines = [
    report.root,
    '',
    ...table(Object.entries(counts)),
    '',
    ...table([
      ['source', 'accounts', 'fragments', 'found', 'paragraphs', 'evidence', 'excused', 'open'],
      ...report.sources.map((row) => [
        row.id,
        row.accounts,
        row.fragments,
        row.found,
        ...parts(row.paragraphs),
      ]),
      ['all', accounts, fragments.total, fragments.found, ...parts(paragraphs)],
    ]),
    '',
    ...report.unused.map(
      ({ name, paragraphs: count, sha256 }) =>
        `not a source yet: ${name}, ${count} paragraphs, SHA-256 ${sha256}`,
    ),
    ...(report.unused.length > 0 ? [''] : []),
    ...problems,
    problems.length === 1 ? '1 problem' : `${problems.length} problems`,
  ];
  return `${lines.join('\n')}\n`;
}

const parts = (covered: ReturnType<typeof allParagraphs> | null): Cell[] =>
  covered === null
    ? [null, null, null, null]
    : [covered.total, covered.evidence, covered.excused, covered.open];
