import { i18n } from '#i18n';
import type { PositionView, QuestionView } from '../data/schema/card.ts';
import { letter } from '../data/view/letter.ts';
import type { OnSearch } from './Evidence.tsx';
import { Gist } from './Gist.tsx';
import { Position } from './Position.tsx';
import { Relation } from './Relation.tsx';

interface UnheardProps extends Pick<QuestionView, 'silent' | 'before'> {
  /** Of the words that come from the corpus. */
  language?: string;
}

/** Sources that do not answer: those that could have, and those written too early to. */
export function Unheard({ silent, before, language }: UnheardProps) {
  const groups = [
    { said: i18n.t('card.silent'), labels: silent },
    { said: i18n.t('card.before'), labels: before },
  ].filter(({ labels }) => labels.length > 0);
  return groups.map(({ said, labels }) => (
    <p class="aside" key={said}>
      {said} <span lang={language}>{labels.join(' · ')}</span>
    </p>
  ));
}

interface Props {
  question: QuestionView;
  /** Of the words that come from the corpus. */
  language: string;
  /** Whether it is unfolded from the start: where its answers contradict each other, if nothing is said. */
  open?: boolean;
  onSearch?: OnSearch | undefined;
}

/** Whether answers to a question contradict each other. */
export const isDisputed = ({ relations }: QuestionView): boolean =>
  relations.some(({ kind }) => kind === 'contradicts');

/**
 * One point on which the accounts may part: the answers, and how they stand to each other. Those that
 * contradict each other stand side by side, the others below; folded, it tells who parts from whom.
 */
export function Question({ question, language, open = isDisputed(question), onSearch }: Props) {
  const { positions, relations, silent, before } = question;
  const letters = new Map(positions.map((position, index) => [position.id, letter(index)]));
  const against = relations.filter((relation) => relation.kind === 'contradicts');
  const others = relations.filter((relation) => relation.kind !== 'contradicts');
  const parted = new Set(against.flatMap(({ between }) => between));

  const list = (kind: string, of: readonly PositionView[]) =>
    of.length > 0 && (
      <ol class={kind}>
        {of.map((position) => (
          <Position
            key={position.id}
            position={position}
            mark={positions.length > 1 ? (letters.get(position.id) ?? null) : null}
            language={language}
            onSearch={onSearch}
          />
        ))}
      </ol>
    );

  return (
    <details class="question" open={open} data-question={question.id}>
      <summary>
        <h3 lang={language}>{question.text}</h3>
        <Gist question={question} language={language} />
      </summary>
      {list(
        'positions parted',
        positions.filter(({ id }) => parted.has(id)),
      )}
      {against.map((relation) => (
        <Relation
          key={relation.between.join()}
          relation={relation}
          letters={letters}
          language={language}
        />
      ))}
      {list(
        'positions',
        positions.filter(({ id }) => !parted.has(id)),
      )}
      {others.length > 0 && (
        <details class="stand">
          <summary>{i18n.t('card.stand')}</summary>
          {others.map((relation) => (
            <Relation
              key={relation.between.join()}
              relation={relation}
              letters={letters}
              language={language}
            />
          ))}
        </details>
      )}
      <Unheard silent={silent} before={before} language={language} />
    </details>
  );
}
