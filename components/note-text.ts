import { i18n } from '#i18n';
import type { AccountView, EventCard, QuestionView } from '../data/schema/card.ts';
import { dateWords } from './dates.ts';
import { letter } from './Relation.tsx';
import { sourceDate } from './SourceLine.tsx';

/** Who says it, and the words quoted, in one line that can stand alone. */
function citation({ source, chain, certainty, evidence }: AccountView, language: string): string {
  const relays = chain.toReversed().map(({ name }) => ` ← ${name}`);
  const quotes = evidence.map((entry) =>
    entry.type === 'paragraph'
      ? `« ${entry.fragment} » (${i18n.t('card.paragraph', [String(entry.paragraph)])})`
      : `« ${entry.exact} » (${entry.address})`,
  );
  const corpus = source.corpus === null ? '' : ` (${source.corpus})`;
  return `${source.label}${corpus}, ${source.title}, ${sourceDate(source, language)}${relays.join('')} [${i18n.t(`certainty.${certainty}`)}]: ${quotes.join(' ; ')}`;
}

function questionLines(question: QuestionView, language: string): string[] {
  const letters = new Map(question.positions.map(({ id }, index) => [id, letter(index)]));
  return [
    '',
    `## ${question.text}`,
    ...question.positions.flatMap((position) => [
      '',
      `**${letters.get(position.id) ?? ''}. ${position.text}**`,
      ...position.accounts.flatMap((account) => [
        `- ${account.statement}`,
        `  ${citation(account, language)}`,
      ]),
    ]),
    ...question.relations
      .filter(({ kind }) => kind === 'contradicts')
      .flatMap(({ between: [first, second], why }) => [
        '',
        `${i18n.t('card.contradict', [letters.get(first) ?? '', letters.get(second) ?? ''])}: ${why}`,
      ]),
  ];
}

/** The whole note as Markdown, each statement with its citation. */
export function noteMarkdown(card: EventCard): string {
  return [
    `# ${card.title}`,
    '',
    card.line,
    ...card.questions.flatMap((question) => questionLines(question, card.language)),
    ...card.elsewhere.flatMap((other) => [
      '',
      `# ${i18n.t('card.elsewhere', [other.corpus])}: ${other.title}`,
      '',
      other.line,
      ...other.questions.flatMap((question) => questionLines(question, card.language)),
    ]),
    '',
    `Parallax · ${i18n.t('card.asOf', [dateWords(card.asOf, card.language)])}`,
    '',
  ].join('\n');
}

/** The same without Markdown's signs. */
export const noteText = (card: EventCard): string =>
  noteMarkdown(card).replaceAll(/^#+ /gm, '').replaceAll('**', '');
