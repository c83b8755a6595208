import { i18n } from '#i18n';
import type { CardLanguage, QuestionView } from '../../data/schema/card.ts';
import { contradictionsOf, type Side } from '../../data/view/dossier/contradictions.ts';
import { questionHref } from '../../data/view/dossier/address.ts';
import { letter } from '../../data/view/letter.ts';
import { Letter } from './Letter.tsx';
import { wayWords } from './ways.ts';

/** Who gives an answer, in what kind of text, on whose word and how certain; what is told twice in one way is said once. */
const givers = ({ accounts }: Side): { source: string; word: string }[] => [
  ...new Map(
    accounts.map(({ source, chain, certainty }) => {
      const kind = i18n.t(`genre.${source.genre}`);
      const word = [kind, wayWords(chain), i18n.t(`certainty.${certainty}`)].join(' · ');
      return [`${source.id} ${word}`, { source: source.label, word }];
    }),
  ).values(),
];

function Answer({ side, language }: { side: Side; language: CardLanguage }) {
  return (
    <div class="side">
      <p class="answer">
        <Letter index={side.index} disputed /> <span lang={language}>{side.text}</span>
      </p>
      <ul>
        {givers(side).map(({ source, word }) => (
          <li key={`${source} ${word}`}>
            <strong lang={language}>{source}</strong> <span class="facts">{word}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Who contradicts whom, and on whose word: the answers that cannot both be true, face to face. The question leads to the passages. */
export function Contradictions(props: {
  /** The event's id. */
  event: string;
  questions: readonly QuestionView[];
  language: CardLanguage;
}) {
  const { event, questions, language } = props;
  const found = contradictionsOf(questions);
  if (found.length === 0) return <p class="soft">{i18n.t('dossier.noneAgainst')}</p>;
  return (
    <>
      {found.map(({ question, sides: [first, second], why }) => (
        <section class="contradiction" key={`${question.id} ${first.index} ${second.index}`}>
          <h3 lang={language}>
            <a href={questionHref(event, question.id)}>{question.text}</a>
          </h3>
          <div class="sides">
            <Answer side={first} language={language} />
            <p class="against" aria-hidden="true">
              ≠
            </p>
            <Answer side={second} language={language} />
          </div>
          <p class="why">
            <strong>
              {i18n.t('card.contradict', [letter(first.index), letter(second.index)])}
            </strong>{' '}
            <span lang={language}>{why}</span>
          </p>
        </section>
      ))}
    </>
  );
}
