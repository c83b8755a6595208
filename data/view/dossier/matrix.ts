import type { QuestionView } from '../../schema/card.ts';
import type { Source } from '../../schema/source.ts';
import { writtenBefore, type EventMaterial } from '../event-card.ts';

/** An answer as a cell of the matrix shows it. */
interface Answer {
  /** Its place among the answers to the question, from 0: it gives the letter. */
  index: number;
  text: string;
  /** Whether another answer to the question cannot be true beside it. */
  disputed: boolean;
}

/** What one source says on one question. */
export type Cell =
  | { kind: 'answers'; answers: Answer[] }
  | { kind: 'silent' }
  /** It was written before the matter arose, so that its silence says nothing. */
  | { kind: 'before' };

export interface Row {
  question: QuestionView;
  /** One for each source, in the order of the columns. */
  cells: Cell[];
}

/** Positions that contradict another one, by id. */
const disputedIn = ({ relations }: QuestionView): Set<string> =>
  new Set(relations.filter(({ kind }) => kind === 'contradicts').flatMap(({ between }) => between));

function cellOf(source: Source, view: QuestionView, { event }: EventMaterial): Cell {
  const disputed = disputedIn(view);
  const answers = view.positions.flatMap(({ id, text, accounts }, index) =>
    accounts.some((account) => account.source.id === source.id)
      ? [{ index, text, disputed: disputed.has(id) }]
      : [],
  );
  if (answers.length > 0) return { kind: 'answers', answers };
  const question = event.questions.find(({ id }) => id === view.id);
  const early = question !== undefined && writtenBefore(source, question, event);
  return { kind: early ? 'before' : 'silent' };
}

/** Questions by sources: who answers what, who could have and does not, who could not yet. */
export const matrixOf = (
  questions: readonly QuestionView[],
  columns: readonly Source[],
  material: EventMaterial,
): Row[] =>
  questions.map((question) => ({
    question,
    cells: columns.map((source) => cellOf(source, question, material)),
  }));
