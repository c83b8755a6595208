import { i18n } from '#i18n';
import { render } from 'preact';
import { interfaceLanguage } from '../../data/view/language.ts';
import { mountCardHost } from './host.ts';

/** How long a notice can be answered, in milliseconds. */
const LASTS = 10_000;

/**
 * Says in a corner what was just done, with a way back. It stands by itself: what was done has ended
 * the card that it was done in.
 */
export function showNotice(text: string, undo: () => Promise<void>): void {
  const gone = new AbortController();
  const { documentElement: words } = document;
  const look = { language: interfaceLanguage(), theme: 'system', textSize: 100 } as const;
  const standing = { words, boxOf: () => new DOMRect(), asSheet: false };
  const { body } = mountCardHost(standing, look, gone.signal);
  body.className = 'card notice';
  const takeBack = (): void => {
    gone.abort();
    undo().catch((error: unknown) => console.warn('Parallax could not take that back:', error));
  };
  render(
    <p role="status">
      {text}{' '}
      <button type="button" class="link" onClick={takeBack}>
        {i18n.t('card.undo')}
      </button>
    </p>,
    body,
  );
  setTimeout(() => gone.abort(), LASTS);
}
