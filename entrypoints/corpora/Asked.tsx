import { i18n } from '#i18n';
import { dateWords } from '../../components/dates.ts';
import type { Subscribed } from '../../data/subscription/subscribe.ts';

/** When a subscription was asked last, what came of it, and the way to ask it now. */
export function Asked({ corpus, onAsk }: { corpus: Subscribed; onAsk: () => void }) {
  const { asked, failed } = corpus.origin;
  const day = dateWords(asked.slice(0, 10));
  return (
    <>
      <p class="facts" data-testid="asked">
        {i18n.t('corpora.asked', [day])}
      </p>
      {failed !== null && (
        <p class="refused" data-testid="failed">
          {i18n.t('corpora.failed')} <bdi>{failed}</bdi>
        </p>
      )}
      <button type="button" data-testid="ask" onClick={onAsk}>
        {i18n.t('corpora.askNow')}
      </button>
    </>
  );
}
