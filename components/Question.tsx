import { i18n } from '#i18n';
import type { PositionView, QuestionView, RelationView } from '../data/schema/card.ts';
import { Account } from './Account.tsx';

/** Positions are told apart by letters, so that a relation can be said in words, not in colours. */
const letter = (index: number): string => String.fromCodePoint(0x41 + index);

const SIGN = { contradicts: '≠', later: '→', compatible: '≈' } as const;

function relationWords({ kind }: RelationView, first: string, second: string): string {
  switch (kind) {
    case 'contradicts':
      return i18n.t('card.contradict', [first, second]);
    case 'later':
      return i18n.t('card.later', [first, second]);
    case 'compatible':
      return i18n.t('card.compatible', [first, second]);
  }
}

function Relation({ relation, letters }: { relation: RelationView; letters: Map<string, string> }) {
  const [first, second] = relation.between;
  return (
    <p class={`relation relation-${relation.kind}`}>
      <span class="sign" aria-hidden="true">
        {SIGN[relation.kind]}
      </span>
      <strong>{relationWords(relation, letters.get(first) ?? '', letters.get(second) ?? '')}</strong>{' '}
      {relation.why}
    </p>
  );
}

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

const ORDER = ['contradicts', 'later', 'compatible'];

/** One point on which the accounts may part: the answers, and how they stand to each other. */
export function Question({ question, language }: { question: QuestionView; language: string }) {
  const { positions, relations, silent, before } = question;
  const letters = new Map(positions.map((position, index) => [position.id, letter(index)]));
  const several = positions.length > 1;
  return (
    <section class="question">
      <h3>{question.text}</h3>
      {relations
        .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
        .map((relation) => (
          <Relation key={relation.between.join()} relation={relation} letters={letters} />
        ))}
      <ol class="positions">
        {positions.map((position) => (
          <Position
            key={position.id}
            position={position}
            mark={several ? (letters.get(position.id) ?? null) : null}
            language={language}
          />
        ))}
      </ol>
      {silent.length > 0 && <p class="aside">{i18n.t('card.silent', [silent.join(' · ')])}</p>}
      {before.length > 0 && <p class="aside">{i18n.t('card.before', [before.join(' · ')])}</p>}
    </section>
  );
}
