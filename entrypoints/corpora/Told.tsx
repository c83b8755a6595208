import { i18n } from '#i18n';
import type { Outcome } from './use-work.ts';

/** Problems that are shown; how many more there are is told. */
const SHOWN = 12;

function Refused({ problems }: { problems: readonly string[] }) {
  const more = problems.length - SHOWN;
  return (
    <div class="refused" role="alert">
      <p>{i18n.t('corpora.refused')}</p>
      <ul>
        {problems.slice(0, SHOWN).map((line) => (
          <li key={line}>
            <bdi>{line.slice(0, 400)}</bdi>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{i18n.t('corpora.more', [String(more)])}</p>}
    </div>
  );
}

/** How far the work is, or how it ended. */
export function Told({ outcome }: { outcome: Outcome }) {
  switch (outcome.kind) {
    case 'none':
      return <p role="status" />;
    case 'working':
      return (
        <p class="working">
          <progress aria-label={i18n.t('corpora.working')} value={outcome.share} />
          <button type="button" data-testid="cancel" onClick={outcome.cancel}>
            {i18n.t('corpora.cancel')}
          </button>
        </p>
      );
    case 'done':
      return (
        <p role="status" data-outcome="done">
          {outcome.said}
        </p>
      );
    case 'cancelled':
      return (
        <p role="status" data-outcome="cancelled">
          {i18n.t('corpora.cancelled')}
        </p>
      );
    case 'refused':
      return <Refused problems={outcome.problems} />;
  }
}
