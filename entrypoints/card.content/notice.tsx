import { i18n } from '#i18n';
import { render } from 'preact';
import type { CardOptions } from '../marker.content/late-card.ts';
import { mountCardHost } from './host.ts';

/** How long a notice that nobody turns to can be answered, in milliseconds. */
const LASTS = 20_000;

/** A screen reader hears only what changes in a region that it already knows; milliseconds. */
const UNTIL_KNOWN = 150;

interface Notice {
  text: string;
  undo: () => Promise<void>;
}

/** Where a notice stands, and how it looks. */
interface Place {
  /** The element whose words it is about: it stands where those can be reached. */
  words: Element;
  look: Pick<CardOptions, 'theme' | 'textSize'>;
  /** BCP 47 tag of the interface. */
  language: string;
  /** Whether it takes the focus, for who works by keyboard; it gives it back when it goes. */
  takesFocus: boolean;
}

/** Calls back once nobody has pointed at something, or been in it, for so many milliseconds. */
function whenLeftAlone(
  element: Element,
  time: number,
  done: () => void,
  signal: AbortSignal,
): void {
  let timer = setTimeout(done, time);
  const stop = (): void => clearTimeout(timer);
  const start = (): void => {
    stop();
    if (!element.matches(':hover, :focus-within')) timer = setTimeout(done, time);
  };
  for (const name of ['pointerenter', 'focusin']) element.addEventListener(name, stop, { signal });
  for (const name of ['pointerleave', 'focusout']) {
    element.addEventListener(name, start, { signal });
  }
  signal.addEventListener('abort', stop);
}

/**
 * Says in a corner what was just done, with a way back. It stands by itself: what was done has ended
 * the card that it was done in.
 */
export function showNotice({ text, undo }: Notice, place: Place): void {
  const gone = new AbortController();
  const close = (): void => gone.abort();
  const { words, look, language, takesFocus } = place;
  const { body } = mountCardHost(
    { words, boxOf: () => new DOMRect(), asSheet: false, onEscape: close },
    { ...look, language },
    gone.signal,
  );
  body.className = 'card notice';
  const takeBack = (): void => {
    close();
    undo().catch((error: unknown) => console.warn('Parallax could not take that back:', error));
  };
  const draw = (known: boolean): void =>
    render(
      <div class="notice-line">
        <p role="status">{known && text}</p>
        {known && (
          <>
            <button
              type="button"
              class="link"
              aria-label={`${i18n.t('card.undo')}: ${text}`}
              onClick={takeBack}
            >
              {i18n.t('card.undo')}
            </button>
            <button type="button" class="link" onClick={close}>
              {i18n.t('card.close')}
            </button>
          </>
        )}
      </div>,
      body,
    );
  draw(false);
  const timer = setTimeout(() => {
    draw(true);
    if (takesFocus) body.querySelector('button')?.focus({ preventScroll: true });
  }, UNTIL_KNOWN);
  gone.signal.addEventListener('abort', () => clearTimeout(timer));
  whenLeftAlone(body, LASTS, close, gone.signal);
}
