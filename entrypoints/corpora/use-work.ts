import { useEffect, useState } from 'preact/hooks';
import { problemsOf } from '../../components/problems.ts';

/** What became of the last thing that the reader asked for. */
export type Outcome =
  | { kind: 'none' }
  /** `share` is how far it is, 0 to 1. */
  | { kind: 'working'; share: number; cancel: () => void }
  | { kind: 'done'; said: string }
  | { kind: 'cancelled' }
  | { kind: 'refused'; problems: readonly string[] };

export interface Watch {
  signal: AbortSignal;
  progress: (share: number) => void;
}

/** Work that tells what it has done, in words. */
type Work = (watch: Watch) => Promise<string>;

/** One piece of long work at a time: the next one, and leaving the page, cancel the one before. */
export function useWork(): { outcome: Outcome; begin: (work: Work) => void } {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const [asked, setAsked] = useState<Work | null>(null);

  useEffect(() => {
    if (asked === null) return;
    const controller = new AbortController();
    const { signal } = controller;
    let left = false;
    const tell = (told: Outcome) => left || setOutcome(told);
    const progress = (share: number) =>
      tell({ kind: 'working', share, cancel: () => controller.abort() });
    progress(0);
    asked({ signal, progress }).then(
      (said) => tell({ kind: 'done', said }),
      (error: unknown) =>
        tell(
          signal.aborted ? { kind: 'cancelled' } : { kind: 'refused', problems: problemsOf(error) },
        ),
    );
    return () => {
      left = true;
      controller.abort();
    };
  }, [asked]);

  return { outcome, begin: (work) => setAsked(() => work) };
}
