import type { AccountView, QuestionView } from '../../schema/card.ts';

/** One of two answers that cannot both be true. */
export interface Side {
  /** Its place among the answers, from 0: it gives the letter. */
  index: number;
  text: string;
  accounts: AccountView[];
}

interface Contradiction {
  question: QuestionView;
  sides: [Side, Side];
  why: string;
}

function sideOf({ positions }: QuestionView, id: string): Side | null {
  const index = positions.findIndex((position) => position.id === id);
  const position = positions[index];
  return position ? { index, text: position.text, accounts: position.accounts } : null;
}

/** Who contradicts whom, in the order of the questions. */
export const contradictionsOf = (questions: readonly QuestionView[]): Contradiction[] =>
  questions.flatMap((question) =>
    question.relations.flatMap(({ kind, between, why }) => {
      if (kind !== 'contradicts') return [];
      const [first, second] = [sideOf(question, between[0]), sideOf(question, between[1])];
      return first && second ? [{ question, sides: [first, second], why }] : [];
    }),
  );
