import { i18n } from '#i18n';
import type { PositionView, QuestionView } from '../data/schema/card.ts';
import { Account } from './Account.tsx';
import { letter, Relation } from './Relation.tsx';

function Position(props: { position: PositionView; mark: string | null; language: string }) {
  const { position, mark, language } = props;
  return (
    <li class="position">
      {mark !== null && <span class="letter">{mark}</span>}
      <div>
        <p class="answer">{position.text}</p>
        {position.accounts.map((account) => (
          <Account key={account.id} account={account} language={language} />
        ))}
      </div>
    </li>
  );
}

/** Sources that do not answer: those that could have, and those written too early to. */
export function Unheard({ silent, before }: Pick<QuestionView, 'silent' | 'before'>) {
  return (
    <>
      {silent.length > 0 && <p class="aside">{i18n.t('card.silent', [silent.join(' · ')])}</p>}
      {before.length > 0 && <p class="aside">{i18n.t('card.before', [before.join(' · ')])}</p>}
    </>
  );
}

/**
 * One point on which the accounts may part: the answers, and how they stand to each other. Where they
 * contradict each other it is open from the start; the others are one step away.
 */
export function Question({ question, language }: { question: QuestionView; language: string }) {
  const { positions, relations, silent, before } = question;
  const letters = new Map(positions.map((position, index) => [position.id, letter(index)]));
  const against = relations.filter((relation) => relation.kind === 'contradicts');
  const others = relations.filter((relation) => relation.kind !== 'contradicts');
  return (
    <details class="question" open={against.length > 0} data-question={question.id}>
      <summary>
        <h3>{question.text}</h3>
        <span class="facts">{i18n.t('card.answers', positions.length)}</span>
      </summary>
      {against.map((relation) => (
        <Relation key={relation.between.join()} relation={relation} letters={letters} />
      ))}
      <ol class="positions">
        {positions.map((position) => (
          <Position
            key={position.id}
            position={position}
            mark={positions.length > 1 ? (letters.get(position.id) ?? null) : null}
            language={language}
          />
        ))}
      </ol>
      {others.length > 0 && (
        <details class="stand">
          <summary>{i18n.t('card.stand')}</summary>
          {others.map((relation) => (
            <Relation key={relation.between.join()} relation={relation} letters={letters} />
          ))}
        </details>
      )}
      <Unheard silent={silent} before={before} />
    </details>
  );
}
