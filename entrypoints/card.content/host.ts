import noteCss from '../../components/note.css?inline';
import tokensCss from '../../components/tokens.css?inline';
import cardCss from './card.css?inline';
import frameCss from './frame.css?inline';

/** The one element that stands in the page, and only while a card is open. */
export interface CardHost {
  /** Where the card is rendered. */
  body: HTMLElement;
  /** Whether an event came from inside. */
  contains: (event: Event) => boolean;
  /** Puts the invisible box that the card is anchored to, in viewport pixels, or makes it a sheet. */
  placeAt: (box: DOMRect, asSheet: boolean) => void;
  element: HTMLElement;
  /** Moves the focus to the card, to give it back to where it was when the host goes. */
  takeFocus: () => void;
}

/** Below this width a card beside its mention leaves no room; viewport pixels. */
const NARROW = 480;

/** Keys typed in the card are the card's: the page's shortcuts do not fire on them. */
const KEYS = ['keydown', 'keyup', 'keypress'];

/**
 * Mounts the host in the top layer, above everything and without a z-index, until the signal aborts.
 * A page's modal dialog makes all outside it inert, so then the host stands inside that dialog.
 */
export function mountCardHost(near: Element, signal: AbortSignal): CardHost {
  const element = document.createElement('parallax-note');
  const shadow = element.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = tokensCss + noteCss + cardCss + frameCss;
  const anchor = document.createElement('div');
  anchor.className = 'anchor';
  const body = document.createElement('div');
  body.className = 'card';
  shadow.append(style, anchor, body);
  for (const name of KEYS) {
    element.addEventListener(name, (event) => event.stopPropagation(), { signal });
  }
  const dialog = near.closest('dialog:modal');
  (dialog ?? document.documentElement).append(element);
  element.popover = 'manual';
  element.showPopover();
  signal.addEventListener('abort', () => element.remove());
  function takeFocus(): void {
    const before = document.activeElement;
    body.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
    signal.addEventListener('abort', () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    });
  }

  return {
    element,
    takeFocus,
    body,
    contains: (event) => event.composedPath().includes(body),
    placeAt(box, asSheet) {
      body.classList.toggle('sheet', asSheet || innerWidth < NARROW);
      anchor.style.left = `${box.left}px`;
      anchor.style.top = `${box.top}px`;
      anchor.style.width = `${box.width}px`;
      anchor.style.height = `${box.height}px`;
    },
  };
}
