import { i18n } from '#i18n';
import { Note } from '../../components/Note.tsx';
import type { HoverAction, Shown } from './hover.ts';

interface Props {
  shown: Shown;
  /** Why the mention was marked, as a sentence. */
  why: string;
  act: (action: HoverAction) => void;
}

function Body({ shown, act }: Omit<Props, 'why'>) {
  const { content } = shown;
  switch (content.status) {
    case 'loading':
      return <p class="card-state">{i18n.t('card.loading')}</p>;
    case 'unknown':
      return <p class="card-state">{i18n.t('card.unknown')}</p>;
    case 'failed':
      return (
        <p class="card-state" role="alert">
          {i18n.t('card.failed')}{' '}
          <button type="button" onClick={() => act({ type: 'retry' })}>
            {i18n.t('card.retry')}
          </button>
        </p>
      );
    case 'ready':
      return <Note card={content.card} onOpen={(subject) => act({ type: 'follow', subject })} />;
  }
}

function labelOf({ content, hit }: Shown): string {
  if (content.status !== 'ready') return hit.mark.text;
  const key = content.card.kind === 'event' ? 'card.label' : 'card.actorLabel';
  return i18n.t(key, [content.card.title]);
}

/** The card: a labelled dialog that is not modal, so that the page stays in reach. */
export function CardView({ shown, why, act }: Props) {
  return (
    <div role="dialog" aria-label={labelOf(shown)} tabIndex={-1}>
      <div class="card-bar">
        {shown.trail.length > 0 && (
          <button
            type="button"
            aria-label={i18n.t('card.back')}
            onClick={() => act({ type: 'back' })}
          >
            ←
          </button>
        )}
        <button
          type="button"
          aria-label={i18n.t('card.close')}
          onClick={() => act({ type: 'close' })}
        >
          ×
        </button>
      </div>
      <Body shown={shown} act={act} />
      {shown.trail.length === 0 && (
        <details class="why">
          <summary>{i18n.t('card.why')}</summary>
          <p>{why}</p>
        </details>
      )}
    </div>
  );
}
