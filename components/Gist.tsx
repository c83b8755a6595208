import { i18n } from '#i18n';
import type { PositionView, QuestionView } from '../data/schema/card.ts';

const sourcesOf = (positions: readonly PositionView[]): string[] => [
  ...new Set(positions.flatMap(({ accounts }) => accounts.map(({ source }) => source.label))),
];

/** The first two answers that contradict each other; null where none do. */
function firstContradiction({ positions, relations }: QuestionView) {
  const between = relations.find(({ kind }) => kind === 'contradicts')?.between;
  const [one, other] = between?.map((id) => positions.filter((each) => each.id === id)) ?? [];
  return one === undefined || other === undefined ? null : ([one, other] as const);
}

/** A folded question in a line: who parts from whom, or who answers, or the one answer there is. */
export function Gist({ question, language }: { question: QuestionView; language: string }) {
  const { positions } = question;
  const sides = firstContradiction(question);
  if (sides !== null) {
    const [one, other] = sides.map((side) => sourcesOf(side).join(', '));
    return (
      <span class="gist gist-against">
        <span class="sign" aria-hidden="true">
          ≠
        </span>{' '}
        {i18n.t('card.contradiction')} <span lang={language}>{one}</span>
        {one !== other && (
          <>
            <span class="versus"> | </span>
            <span lang={language}>{other}</span>
          </>
        )}
      </span>
    );
  }
  const [only] = positions;
  const names = sourcesOf(positions).join(', ');
  return positions.length === 1 && only !== undefined ? (
    <span class="gist">
      <span lang={language}>{names}</span> · <span lang={language}>{only.text}</span>
    </span>
  ) : (
    <span class="gist">
      {i18n.t('card.answers', positions.length)} · <span lang={language}>{names}</span>
    </span>
  );
}
