import { i18n } from '#i18n';
import type { CardLanguage } from '../../data/schema/card.ts';
import type { Source } from '../../data/schema/source.ts';
import type { Dossier } from '../../data/view/dossier/dossier.ts';
import type { Cell } from '../../data/view/dossier/matrix.ts';
import { letter } from '../../data/view/letter.ts';
import { noteMarkdown } from '../note-text.ts';
import { sourceFacts } from './source-words.ts';

/** What stands in a table must not end its cell. */
const inTable = (text: string): string => text.replaceAll('|', '\\|');

const line = (cells: readonly string[]): string => `| ${cells.map(inTable).join(' | ')} |`;

function cellWords(cell: Cell): string {
  if (cell.kind === 'silent') return `*${i18n.t('dossier.silent')}*`;
  if (cell.kind === 'before') return `*${i18n.t('dossier.before')}*`;
  return cell.answers
    .map(({ index, text, disputed }) => `${disputed ? '≠ ' : ''}**${letter(index)}** ${text}`)
    .join('<br>');
}

function matrixLines({ rows, columns }: Dossier, language: CardLanguage): string[] {
  const heads = columns.map(({ label }) => label[language]);
  return [
    line([i18n.t('dossier.question'), ...heads]),
    line(['---', ...heads.map(() => '---')]),
    ...rows.map(({ question, cells }) => line([question.text, ...cells.map(cellWords)])),
  ];
}

function sourceLines(source: Source, language: CardLanguage): string[] {
  const { title, address, saysOfItself } = source;
  return [
    `- *${title}*. ${sourceFacts(source)}${address === null ? '' : `. <${address}>`}`,
    ...(saysOfItself === null ? [] : [`  ${saysOfItself.text[language]}`]),
  ];
}

/** The whole dossier as Markdown: the note, the matrix, the sources, and how to cite it. */
export function dossierMarkdown(dossier: Dossier, citation: string): string {
  const { card, columns } = dossier;
  return [
    noteMarkdown(card),
    `## ${i18n.t('dossier.matrix')}`,
    '',
    ...matrixLines(dossier, card.language),
    '',
    `## ${i18n.t('dossier.sources')}`,
    '',
    ...columns.flatMap((source) => sourceLines(source, card.language)),
    '',
    citation,
    '',
  ].join('\n');
}
