import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { interfaceLanguage } from '../../data/view/language.ts';

/** What a card says that was left alone, in the reader's language. */
export interface OrphanWords {
  /** The language that they are in, as a BCP 47 tag. */
  language: string;
  line: string;
  close: string;
}

/**
 * Whether the extension was updated, switched off or removed under this page: this script then runs on
 * by itself, and can ask neither for accounts nor for words.
 */
export const isOrphaned = (): boolean => browser.runtime?.id === undefined;

/** Asked for while there is someone to ask. */
export const orphanWords = (): OrphanWords => ({
  language: interfaceLanguage(),
  line: i18n.t('card.orphaned'),
  close: i18n.t('card.close'),
});

interface Props {
  words: OrphanWords;
  onClose: () => void;
}

/** The card of a mention whose extension is gone: it says so, and what helps. */
export function Orphaned({ words, onClose }: Props) {
  return (
    <div role="dialog" aria-label={words.line} tabIndex={-1}>
      <p class="card-state" role="alert">
        {words.line}{' '}
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </div>
  );
}
