import { i18n } from '#i18n';
import { Note } from '../../components/Note.tsx';
import { dateWords } from '../../components/dates.ts';
import { searchWeb } from '../../components/search-web.ts';
import { lastDay } from '../../data/edtf.ts';
import type { Card } from '../../data/schema/card.ts';
import { Actions, type Leave } from './Actions.tsx';
import { Bar } from './Bar.tsx';
import type { CardAction, Shown } from './hover.ts';

interface Props {
  shown: Shown;
  /** Whether it stays until it is closed. */
  pinned: boolean;
  isSheet: boolean;
  /** Why the mention was marked, as a sentence. */
  why: string;
  /** ISO day of the page, or null. */
  pageDate: string | null;
  act: (action: CardAction) => void;
  leave: Leave;
}

function Body({ shown, act }: Pick<Props, 'shown' | 'act'>) {
  const { content } = shown;
  switch (content.status) {
    case 'waiting':
    case 'loading':
      return <p class="card-state">{i18n.t('card.loading')}</p>;
    case 'unknown':
      return <p class="card-state">{i18n.t('card.unknown')}</p>;
    case 'orphaned':
      // Without the extension's words, it is drawn by a card of its own.
      return null;
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
      return (
        <Note
          card={content.card}
          onOpen={(subject) => act({ type: 'follow', subject })}
          onSearch={searchWeb}
        />
      );
  }
}

/** A page may tell of what happened after the corpus was closed. */
function LaterPage({ card, pageDate }: { card: Card; pageDate: string | null }) {
  if (pageDate === null || pageDate <= lastDay(card.asOf)) return null;
  const asOf = dateWords(card.asOf);
  return (
    <p class="later-page">
      <span>{i18n.t('card.laterPage', [asOf])}</span>
    </p>
  );
}

function labelOf({ content, hit }: Shown): string {
  if (content.status !== 'ready') return hit.mark.text;
  const key = content.card.kind === 'event' ? 'card.label' : 'card.actorLabel';
  return i18n.t(key, [content.card.title]);
}

/** The card: a labelled dialog that is not modal, so that the page stays in reach. */
export function CardView({ shown, pinned, isSheet, why, pageDate, act, leave }: Props) {
  const card = shown.content.status === 'ready' ? shown.content.card : null;
  return (
    <div role="dialog" aria-label={labelOf(shown)} tabIndex={-1} dir="ltr">
      <Bar
        kind={shown.subject.kind}
        canGoBack={shown.trail.length > 0}
        pinned={pinned}
        isSheet={isSheet}
        act={act}
      />
      {/* Another note begins at its top. */}
      <div class="card-body" key={`${shown.subject.kind} ${shown.subject.id}`}>
        {card !== null && <LaterPage card={card} pageDate={pageDate} />}
        <Body shown={shown} act={act} />
      </div>
      <div class="card-foot">
        {shown.trail.length === 0 && (
          <details class="why" name="foot">
            <summary>{i18n.t('card.why')}</summary>
            <p>{why}</p>
          </details>
        )}
        {card?.kind === 'event' && (
          <Actions card={card} atMention={shown.trail.length === 0} leave={leave} />
        )}
      </div>
    </div>
  );
}
