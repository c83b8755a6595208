import { i18n } from '#i18n';
import type { AccountView, EventCard, QuestionView } from '../data/schema/card.ts';
import { dateWords } from './dates.ts';
import { letter } from '../data/view/letter.ts';
import { isUnnamed, sourceDate } from './SourceLine.tsx';

/** Who says it, and the words quoted, in one line that can stand alone. */
function citation({ source, chain, certainty, evidence }: AccountView): string {
  const relays = chain
    .toReversed()
    .map(
      (speaker) =>
        ` ← ${speaker.name}${isUnnamed(speaker) ? ` (${i18n.t('card.anonymous')})` : ''}`,
    );
  const quotes = evidence.map((entry) =>
    entry.type === 'paragraph'
      ? `« ${entry.fragment} » (${i18n.t('card.paragraph', [String(entry.paragraph)])})`
      : `« ${entry.exact} » (${entry.address})`,
  );
  const corpus = source.corpus === null ? '' : `, ${source.corpus}`;
  const kind = i18n.t(`genre.${source.genre}`);
  return `${source.label}, ${source.title} (${kind}${corpus}), ${sourceDate(source)}${relays.join('')} [${i18n.t(`certainty.${certainty}`)}]: ${quotes.join(' ; ')}`;
}

function questionLines(question: QuestionView): string[] {
  const letters = new Map(question.positions.map(({ id }, index) => [id, letter(index)]));
  return [
    '',
    `## ${question.text}`,
    ...question.positions.flatMap((position) => [
      '',
      `**${letters.get(position.id) ?? ''}. ${position.text}**`,
      ...position.accounts.flatMap((account) => [
        `- ${account.statement}`,
        `  ${citation(account)}`,
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
    ...card.questions.flatMap(questionLines),
    ...card.elsewhere.flatMap((other) => [
      '',
      `# ${i18n.t('card.elsewhere', [other.corpus])}: ${other.title}`,
      '',
      other.line,
      ...other.questions.flatMap(questionLines),
    ]),
    '',
    `Parallax · ${i18n.t('card.asOf', [dateWords(card.asOf)])}`,
    '',
  ].join('\n');
}

/** The same without Markdown's signs. */
export const noteText = (card: EventCard): string =>
  noteMarkdown(card).replaceAll(/^#+ /gm, '').replaceAll('**', '');
