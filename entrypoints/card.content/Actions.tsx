import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { noteMarkdown, noteText } from '../../components/note-text.ts';
import type { EventCard } from '../../data/schema/card.ts';
import { pageAddressOf } from '../../data/page-address.ts';
import type { Leavable } from '../../data/settings.ts';
import { ask } from '../../messages.ts';
import { byReader } from './by-reader.ts';
import { copyText } from './copy.ts';

/** What a reader can leave out where it stands, the narrowest first. */
function leavable({ id, title }: EventCard, atMention: boolean) {
  const { hostname } = location;
  const wrong = { kind: 'wrong', name: id, page: pageAddressOf(location) } as const;
  return [
    ...(atMention
      ? [{ what: wrong, name: i18n.t('card.wrong'), said: i18n.t('card.wrongSaid', [title]) }]
      : []),
    {
      what: { kind: 'event', name: id } as const,
      name: i18n.t('card.hideEvent'),
      said: i18n.t('card.hidden', [title]),
    },
    // A file has no host to leave out.
    ...(hostname === ''
      ? []
      : [
          {
            what: { kind: 'site', name: hostname } as const,
            name: i18n.t('card.notHere'),
            said: i18n.t('card.siteLeft', [hostname]),
          },
        ]),
  ];
}

const warn = (error: unknown): void => console.warn('Parallax could not do that:', error);

/** Leaves something out, at once. @param said what the reader is told of it */
export type Leave = (what: Leavable, said: string) => void;

interface Props {
  card: EventCard;
  /** Whether this is the event that the mention is marked as, not one that a link in the card led to. */
  atMention: boolean;
  leave: Leave;
}

/** What a reader can do with a note besides reading it: one step away, so that the note stays calm. */
export function Actions({ card, atMention, leave }: Props) {
  const [said, setSaid] = useState('');
  const copy = (text: string): void => {
    copyText(text).then(
      () => setSaid(i18n.t('card.copied')),
      () => setSaid(i18n.t('card.notCopied')),
    );
  };
  const openDossier = (): void =>
    void ask('open-dossier', { kind: 'event', id: card.id }).catch(warn);
  return (
    <>
      <button type="button" class="open-dossier" onClick={byReader(openDossier)}>
        {i18n.t('card.dossier')}
      </button>
      <details class="more" name="foot">
        <summary>{i18n.t('card.more')}</summary>
        <div class="actions">
          {leavable(card, atMention).map(({ what, name, said: done }) => (
            <button
              key={what.kind}
              type="button"
              class={`leave-${what.kind}`}
              onClick={byReader(() => leave(what, done))}
            >
              {name}
            </button>
          ))}
          <button type="button" class="copy-text" onClick={() => copy(noteText(card))}>
            {i18n.t('card.copy')}
          </button>
          <button type="button" class="copy-markdown" onClick={() => copy(noteMarkdown(card))}>
            {i18n.t('card.copyMarkdown')}
          </button>
          <span role="status">{said}</span>
        </div>
      </details>
    </>
  );
}
