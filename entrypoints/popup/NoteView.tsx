import { i18n } from '#i18n';
import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { NoteProps } from '../../components/Note.tsx';
import { searchWeb } from '../../components/search-web.ts';
import type { Card } from '../../data/schema/card.ts';
import type { Subject } from '../../data/view/card.ts';
import { openTab } from './leave.ts';

/** A card, and the component that draws it. */
export interface Opened {
  card: Card;
  Note: ComponentType<NoteProps>;
  /** The account that was looked for, if it was one. */
  account: string | null;
}

/** Opens what an account is folded in, and brings it into view. */
function showAccount(within: Element, id: string): void {
  const account = within.querySelector(`[data-account="${CSS.escape(id)}"]`);
  for (let at = account; at !== null; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  account?.scrollIntoView({ block: 'center' });
}

interface Props {
  opened: Opened;
  onOpen: (subject: Subject) => void;
  onBack: () => void;
}

/** The note of a result, with the way back to the results and on to the dossier. */
export function NoteView({ opened, onOpen, onBack }: Props) {
  const { Note, card, account } = opened;
  const view = useRef<HTMLDivElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    back.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
    if (account !== null && view.current !== null) showAccount(view.current, account);
  }, [card, account]);

  useEffect(() => {
    const gone = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onBack();
    };
    addEventListener('keydown', onKeyDown, { signal: gone.signal });
    return () => gone.abort();
  }, [onBack]);

  const dossier = `/dossier.html#/${card.kind}/${encodeURIComponent(card.id)}`;
  return (
    <div ref={view} class="note-view">
      <h1 class="spoken-only">Parallax</h1>
      <nav class="note-way">
        <button ref={back} type="button" class="link back" onClick={onBack}>
          ← {i18n.t('popup.back')}
        </button>
        <a
          class="to-dossier"
          href={dossier}
          onClick={(event) => {
            event.preventDefault();
            void openTab(dossier);
          }}
        >
          {i18n.t('popup.dossier')} ↗
        </a>
      </nav>
      <Note card={card} onOpen={onOpen} onSearch={searchWeb} />
    </div>
  );
}
