import { i18n } from '#i18n';

/** What came of something that the reader did. */
export interface Outcome {
  text: string;
  /** Why it was not done, place by place. */
  problems?: readonly string[];
  undo?: () => Promise<unknown>;
}

interface Props {
  outcome: Outcome | null;
  /** What is undone is no longer there to be undone. */
  onDone: () => void;
}

/** More lines than these help nobody. */
const MOST = 12;

/** Says what came of it, aloud too; what can be undone can be undone here. */
export function Told({ outcome, onDone }: Props) {
  const { text = '', problems = [], undo } = outcome ?? {};
  const rest = problems.length - MOST;
  return (
    <div role="status" class={outcome === null ? '' : 'told'}>
      {outcome !== null && (
        <p>
          {text}{' '}
          {undo !== undefined && (
            <button type="button" data-testid="undo" onClick={() => void undo().then(onDone)}>
              {i18n.t('options.undo')}
            </button>
          )}
        </p>
      )}
      {problems.length > 0 && (
        <ul>
          {problems.slice(0, MOST).map((problem, index) => (
            <li key={index}>{problem}</li>
          ))}
          {rest > 0 && <li>{i18n.t('options.more', [String(rest)])}</li>}
        </ul>
      )}
    </div>
  );
}
