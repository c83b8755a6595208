import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import type { Answer } from '../../components/use-answer.ts';

interface Props<T> {
  answer: Answer<T>;
  children: (value: T) => ComponentChildren;
}

/** What came of a question to the library: its answer, a word of patience, or an error with a way on. */
export function Answered<T>({ answer, children }: Props<T>) {
  switch (answer.state) {
    case 'asking':
      return (
        <p class="soft patience" role="status">
          {i18n.t('card.loading')}
        </p>
      );
    case 'failed':
      return (
        <div role="alert">
          <p>{i18n.t('card.failed')}</p>
          <button type="button" class="button" onClick={answer.retry}>
            {i18n.t('card.retry')}
          </button>
        </div>
      );
    case 'ready':
      return <>{children(answer.value)}</>;
  }
}
