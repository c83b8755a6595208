import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { noteMarkdown, noteText } from '../../components/note-text.ts';
import type { EventCard } from '../../data/schema/card.ts';
import type { LeftOut } from '../../data/settings.ts';
import { ask } from '../../messages.ts';
import { showNotice } from './notice.tsx';

/** Leaves an event or a site out everywhere, at once; the notice takes it back. */
async function leave(what: Omit<LeftOut, 'out'>, said: string): Promise<void> {
  await ask('leave-out', { ...what, out: true });
  showNotice(said, async () => void (await ask('leave-out', { ...what, out: false })));
}

const hideEvent = ({ id, title }: EventCard): Promise<void> =>
  leave({ kind: 'event', name: id }, i18n.t('card.hidden', [title]));

const leaveSite = (host: string): Promise<void> =>
  leave({ kind: 'site', name: host }, i18n.t('card.siteLeft', [host]));

const warn = (error: unknown): void => console.warn('Parallax could not keep that:', error);

/** What a reader can do with a note besides reading it. */
export function Actions({ card }: { card: EventCard }) {
  const [said, setSaid] = useState('');
  const copy = (text: string): void => {
    navigator.clipboard.writeText(text).then(
      () => setSaid(i18n.t('card.copied')),
      () => setSaid(i18n.t('card.notCopied')),
    );
  };
  return (
    <div class="actions">
      <button type="button" onClick={() => copy(noteText(card))}>
        {i18n.t('card.copy')}
      </button>
      <button type="button" onClick={() => copy(noteMarkdown(card))}>
        {i18n.t('card.copyMarkdown')}
      </button>
      <button type="button" onClick={() => void hideEvent(card).catch(warn)}>
        {i18n.t('card.hideEvent')}
      </button>
      <button type="button" onClick={() => void leaveSite(location.hostname).catch(warn)}>
        {i18n.t('card.notHere')}
      </button>
      <span role="status">{said}</span>
    </div>
  );
}
