import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Note } from '../../components/Note.tsx';
import type { Library } from '../../data/library/library.ts';
import type { Card, CardLanguage } from '../../data/schema/card.ts';
import type { Settings } from '../../data/settings.ts';
import { cardOf } from '../../data/view/card.ts';
import type { Subject } from '../../data/view/card.ts';
import { usePainted } from '../options/use-painted.ts';

/** An event of the bundled corpus on which its sources part. */
const EVENT: Subject = { kind: 'event', id: 'anchorage-summit' };

interface Props {
  library: Library;
  look: Settings['look'];
  language: CardLanguage;
}

/** A sentence with a mark that can be tried: its note opens beneath, as it opens beside a mark in a page. */
export function Try({ library, look, language }: Props) {
  const line = useRef<HTMLParagraphElement>(null);
  const [subject, setSubject] = useState<Subject | null>(null);
  const [card, setCard] = useState<Card | null>(null);
  usePainted(line, look);
  useEffect(() => {
    if (subject === null) return;
    const gone = new AbortController();
    cardOf(library, subject, language).then(
      (read) => gone.signal.aborted || setCard(read),
      (error: unknown) => console.error('The accounts could not be read:', error),
    );
    return () => gone.abort();
  }, [library, subject, language]);

  const [before = '', after = ''] = i18n.t('welcome.sample', ['{mark}']).split('{mark}');
  const open = () => setSubject((opened) => opened ?? EVENT);
  return (
    <section class="try" aria-label={i18n.t('welcome.try')}>
      <p class="soft">{i18n.t('welcome.tryHint')}</p>
      <p class="sentence" ref={line}>
        {before}
        <button
          type="button"
          class="mention"
          data-form="event"
          aria-expanded={card !== null}
          aria-controls="note"
          onPointerEnter={open}
          onClick={open}
        >
          {i18n.t('welcome.sampleMark')}
        </button>
        {after}
      </p>
      <div id="note" aria-live="polite">
        {card !== null && (
          <>
            <div class="note-frame">
              <Note card={card} onOpen={setSubject} />
            </div>
            <p class="soft">{i18n.t('welcome.tryMore')}</p>
          </>
        )}
      </div>
    </section>
  );
}
