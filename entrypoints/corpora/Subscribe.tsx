import { i18n } from '#i18n';
import { useState } from 'preact/hooks';

/** Subscribes to the feed of a corpus by its address. What that host learns is said beside it. */
export function Subscribe({ onSubscribe }: { onSubscribe: (address: string) => void }) {
  const [address, setAddress] = useState('');
  return (
    <form
      class="install"
      onSubmit={(event) => {
        event.preventDefault();
        onSubscribe(address);
      }}
    >
      <h2>{i18n.t('corpora.subscribe')}</h2>
      <p id="subscribe-hint">{i18n.t('corpora.subscribeHint')}</p>
      <div class="doing">
        <label for="address">{i18n.t('corpora.address')}</label>
        <input
          id="address"
          type="url"
          required
          placeholder="https://"
          aria-describedby="subscribe-hint"
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <button type="submit" class="main" data-testid="subscribe">
          {i18n.t('corpora.subscribeNow')}
        </button>
      </div>
    </form>
  );
}
