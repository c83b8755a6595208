import type { CardLanguage, PositionView, QuestionView } from '../../data/schema/card.ts';
import { pathsOf, type Told } from '../../data/view/dossier/paths.ts';
import { letter } from '../../data/view/letter.ts';
import type { OnSearch } from '../Evidence.tsx';
import { Unheard } from '../Question.tsx';
import { Relation } from '../Relation.tsx';
import { AccountEntry } from './AccountEntry.tsx';
import { Letter } from './Letter.tsx';
import { Paths } from './Paths.tsx';

interface PositionProps {
  position: PositionView;
  index: number;
  disputed: boolean;
  told: readonly Told[];
  language: CardLanguage;
  onSearch?: OnSearch | undefined;
}

function Position({ position, index, disputed, told, language, onSearch }: PositionProps) {
  return (
    <li class="answered">
      <h4>
        <Letter index={index} disputed={disputed} /> <span lang={language}>{position.text}</span>
      </h4>
      {told.length > 0 && <Paths paths={pathsOf(told)} />}
      {position.accounts.map((account) => (
        <AccountEntry key={account.id} account={account} language={language} onSearch={onSearch} />
      ))}
    </li>
  );
}

interface Props {
  question: QuestionView;
  /** All accounts of the event, each beside its entity. */
  told: readonly Told[];
  language: CardLanguage;
  onSearch?: OnSearch | undefined;
}

/** One question in full: how its answers stand to each other, and every account of each. */
export function QuestionSection({ question, told, language, onSearch }: Props) {
  const { positions, relations, silent, before } = question;
  const letters = new Map(positions.map(({ id }, index) => [id, letter(index)]));
  const against = relations.filter(({ kind }) => kind === 'contradicts');
  const disputed = new Set(against.flatMap(({ between }) => between));
  return (
    <section class="asked" id={`question-${question.id}`} tabIndex={-1}>
      <h3 lang={language}>{question.text}</h3>
      {[...against, ...relations.filter(({ kind }) => kind !== 'contradicts')].map((relation) => (
        <Relation
          key={relation.between.join()}
          relation={relation}
          letters={letters}
          language={language}
        />
      ))}
      <ol>
        {positions.map((position, index) => (
          <Position
            key={position.id}
            position={position}
            index={index}
            disputed={disputed.has(position.id)}
            told={told.filter(
              ({ account }) => account.question === question.id && account.position === position.id,
            )}
            language={language}
            onSearch={onSearch}
          />
        ))}
      </ol>
      <Unheard silent={silent} before={before} language={language} />
    </section>
  );
}
