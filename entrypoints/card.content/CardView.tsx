import { i18n } from '#i18n';
import { Note } from '../../components/Note.tsx';
import { dateWords } from '../../components/dates.ts';
import { lastDay } from '../../data/edtf.ts';
import type { Card } from '../../data/schema/card.ts';
import { Actions } from './Actions.tsx';
import type { HoverAction, Shown } from './hover.ts';

interface Props {
  shown: Shown;
  /** Why the mention was marked, as a sentence. */
  why: string;
  /** ISO day of the page, or null. */
  pageDate: string | null;
  act: (action: HoverAction) => void;
}

function Body({ shown, act }: Pick<Props, 'shown' | 'act'>) {
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

/** A page may tell of what happened after the corpus was closed. */
function LaterPage({ card, pageDate }: { card: Card; pageDate: string | null }) {
  if (pageDate === null || pageDate <= lastDay(card.asOf)) return null;
  const asOf = dateWords(card.asOf, card.language);
  return <p class="later-page">{i18n.t('card.laterPage', [asOf])}</p>;
}

function labelOf({ content, hit }: Shown): string {
  if (content.status !== 'ready') return hit.mark.text;
  const key = content.card.kind === 'event' ? 'card.label' : 'card.actorLabel';
  return i18n.t(key, [content.card.title]);
}

/** The card: a labelled dialog that is not modal, so that the page stays in reach. */
export function CardView({ shown, why, pageDate, act }: Props) {
  const card = shown.content.status === 'ready' ? shown.content.card : null;
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
      {card !== null && <LaterPage card={card} pageDate={pageDate} />}
      <div class="card-foot">
        {shown.trail.length === 0 && (
          <details class="why">
            <summary>{i18n.t('card.why')}</summary>
            <p>{why}</p>
          </details>
        )}
        {card?.kind === 'event' && <Actions card={card} atMention={shown.trail.length === 0} />}
      </div>
    </div>
  );
}
