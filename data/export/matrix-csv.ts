import type { Cell, Row } from '../view/dossier/matrix.ts';
import { letter } from '../view/letter.ts';

/** The words that the table has beside those of the corpus. */
interface CsvWords {
  question: string;
  contradictions: string;
  silent: string;
  before: string;
}

/**
 * A spreadsheet takes a cell that begins so for a formula and may run it.
 * Source: OWASP, CSV Injection.
 */
const FORMULA = /^[=+\-@\t\r]/;

/** One field by RFC 4180; an apostrophe goes before what a spreadsheet would run. */
function field(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function cellText(cell: Cell, words: CsvWords): string {
  if (cell.kind !== 'answers') return words[cell.kind];
  return cell.answers.map(({ index, text }) => `${letter(index)}. ${text}`).join('\n');
}

function contradictionsIn({ question: { positions, relations } }: Row): string {
  const letterOf = (id: string): string =>
    letter(positions.findIndex((position) => position.id === id));
  return relations
    .filter(({ kind }) => kind === 'contradicts')
    .map(({ between: [first, second] }) => `${letterOf(first)} ≠ ${letterOf(second)}`)
    .join('\n');
}

/**
 * The matrix of questions by sources as CSV (RFC 4180), in UTF-8 with the mark by which spreadsheets
 * know it. The last column names the answers that contradict each other.
 * @param sources the heads of the columns, in the order of the cells
 */
export function matrixCsv(
  rows: readonly Row[],
  sources: readonly string[],
  words: CsvWords,
): string {
  const table = [
    [words.question, ...sources, words.contradictions],
    ...rows.map((row) => [
      row.question.text,
      ...row.cells.map((cell) => cellText(cell, words)),
      contradictionsIn(row),
    ]),
  ];
  return `\uFEFF${table.map((fields) => `${fields.map(field).join(',')}\r\n`).join('')}`;
}
