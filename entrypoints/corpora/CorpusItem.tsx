import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { dateWords } from '../../components/dates.ts';
import { isolated } from '../../components/isolated.ts';
import { Switch } from '../../components/Switch.tsx';
import type { Installed } from '../../data/schema/installed.ts';
import { UNSTATED } from '../../data/own/document.ts';
import { isSubscribed, type Subscribed } from '../../data/subscription/subscribe.ts';
import { cardLanguage } from '../../data/view/language.ts';
import { Asked } from './Asked.tsx';

/** How many of what a corpus holds. */
export interface Size {
  events: number;
  sources: number;
}

interface Props {
  corpus: Installed;
  size: Size;
  /** Records that can no longer be read. */
  damaged: number;
  onSwitch: (on: boolean) => void;
  onAsk: (corpus: Subscribed) => void;
  onSave: () => void;
  onRemove: () => void;
  onRestore: () => void;
}

function originWords({ origin }: Installed): string {
  switch (origin.kind) {
    case 'bundled':
      return i18n.t('corpora.fromBundle');
    case 'file':
      return i18n.t('corpora.fromFile', [isolated(origin.name)]);
    case 'subscription':
      return i18n.t('corpora.fromAddress', [origin.address]);
    case 'own':
      return i18n.t('corpora.own');
  }
}

/** A question asked once, in the place where it was raised. */
function Removing({ title, onYes, onNo }: { title: string; onYes: () => void; onNo: () => void }) {
  return (
    <p class="asking" role="alertdialog" aria-label={i18n.t('corpora.removeAsk', [title])}>
      <span>{i18n.t('corpora.removeAsk', [title])}</span>
      <button type="button" data-testid="remove-yes" onClick={onYes}>
        {i18n.t('corpora.remove')}
      </button>
      <button type="button" ref={(button) => button?.focus()} onClick={onNo}>
        {i18n.t('corpora.keep')}
      </button>
    </p>
  );
}

/** One corpus, with what can be done with it. A removed one only says how to bring it back. */
export function CorpusItem(props: Props) {
  const { corpus, size, damaged, onSwitch, onAsk, onSave, onRemove, onRestore } = props;
  const [asking, setAsking] = useState(false);
  const { id, about, on, removed, origin } = corpus;
  const language = cardLanguage();
  const title = isolated(about.title[language]);
  if (removed !== null) {
    return (
      <li class="corpus removed" data-corpus={id}>
        <p role="status">{i18n.t('corpora.removed', [title])}</p>
        <button type="button" data-testid="undo" onClick={onRestore}>
          {i18n.t('corpora.undo')}
        </button>
      </li>
    );
  }
  return (
    <li class="corpus" data-corpus={id}>
      <h2>{title}</h2>
      <p class="facts">
        {[
          i18n.t('corpora.events', size.events),
          i18n.t('corpora.sources', size.sources),
          i18n.t('corpora.asOf', [dateWords(about.asOf)]),
        ].join(' · ')}
      </p>
      <p class="facts">
        {originWords(corpus)}
        {about.licence !== UNSTATED && (
          <>
            {' · '}
            <bdi>{about.licence}</bdi>
          </>
        )}
      </p>
      {damaged > 0 && (
        <p class="refused" role="status" data-testid="damaged">
          {i18n.t('corpora.damaged', damaged)}
        </p>
      )}
      {isSubscribed(corpus) && <Asked corpus={corpus} onAsk={() => onAsk(corpus)} />}
      <Switch id={`corpus-${id}`} label={i18n.t('corpora.on')} on={on} onChange={onSwitch} />
      <div class="doing">
        <button type="button" aria-label={i18n.t('corpora.saveNamed', [title])} onClick={onSave}>
          {i18n.t('corpora.save')}
        </button>
        {origin.kind !== 'bundled' && !asking && (
          <button
            type="button"
            data-testid="remove"
            aria-label={i18n.t('corpora.removeNamed', [title])}
            onClick={() => setAsking(true)}
          >
            {i18n.t('corpora.remove')}
          </button>
        )}
      </div>
      {asking && (
        <Removing
          title={title}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            onRemove();
          }}
        />
      )}
    </li>
  );
}
