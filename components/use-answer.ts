import { useEffect, useState } from 'preact/hooks';

/** A question to the library; a new function is a new question. */
type Question<T> = () => Promise<T>;

export type Answer<T> =
  { state: 'asking' } | { state: 'ready'; value: T } | { state: 'failed'; retry: () => void };

/** What came of the question that was asked in one turn. */
interface Outcome<T> {
  question: Question<T>;
  turn: number;
  answer: { value: T } | null;
}

/** What the library says to a question; a late answer to an earlier question is dropped. */
export function useAnswer<T>(question: Question<T>): Answer<T> {
  const [turn, setTurn] = useState(0);
  const [outcome, setOutcome] = useState<Outcome<T> | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const tell = (answer: { value: T } | null): void => {
      if (!gone.signal.aborted) setOutcome({ question, turn, answer });
    };
    question().then(
      (value) => tell({ value }),
      (error: unknown) => {
        console.error('The library could not be read:', error);
        tell(null);
      },
    );
    return () => gone.abort();
  }, [question, turn]);
  if (outcome?.question !== question || outcome.turn !== turn) return { state: 'asking' };
  return outcome.answer
    ? { state: 'ready', value: outcome.answer.value }
    : { state: 'failed', retry: () => setTurn(turn + 1) };
}
