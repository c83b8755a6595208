import noteCss from '../../components/note.css?inline';
import tokensCss from '../../components/tokens.css?inline';
import type { CardOptions } from '../marker.content/late-card.ts';
import { clampInto, isInSight, onViewChange, viewBox, type Box } from '../marker.content/sight.ts';
import { mountOnTop } from '../marker.content/top-layer.ts';
import barCss from './bar.css?inline';
import cardCss from './card.css?inline';
import frameCss from './frame.css?inline';
import { makeMovable } from './drag.ts';
import { rememberFocus } from './focus.ts';
import { dress } from './look.ts';

/** The element that a card stands in, in the page only while the card is open. */
export interface CardHost {
  element: HTMLElement;
  /** Where the card is rendered. */
  body: HTMLElement;
  contains: (event: Event) => boolean;
  hasFocus: () => boolean;
  /** Whether the reader is in it by keyboard. */
  showsFocus: () => boolean;
  /** Moves the focus to the card. Wherever it is in it, it goes back to where it was with the host. */
  takeFocus: () => void;
  /** Brings it over all else that is on top. */
  raise: () => void;
}

/** What a host needs to know of its card. */
interface Standing {
  /** The element whose words it is on. */
  words: Element;
  /** Where the mention is now, in viewport pixels. */
  boxOf: () => Box;
  /** At the bottom of the window instead of beside the mention. */
  asSheet: boolean;
  /** The mention was scrolled away. */
  onOutOfSight?: () => void;
  /** The reader has begun to move the card. */
  onMove?: () => void;
  /** Escape was pressed in the card. */
  onEscape?: () => void;
  /** Something in the card was pressed, or took the focus. */
  onUse?: () => void;
}

/** How the card is to look, and the language of its own words, as a BCP 47 tag. */
interface Look extends Pick<CardOptions, 'theme' | 'textSize'> {
  language: string;
}

/** Keys typed in the card are the card's: the page's shortcuts do not fire on them. */
const KEYS = ['keydown', 'keyup', 'keypress'] as const;

/** So are presses: many a page closes what it has opened where one falls outside of that. */
const PRESSES =
  'click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend focusin focusout'.split(
    ' ',
  );

/** Room that a card of any content has enough of, with its margins, at its plain size; viewport pixels. */
const TALLEST = 494;

/** Between the card and the edges of what the reader sees, in viewport pixels. */
const MARGIN = 8;

function child(parent: Node, name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  parent.appendChild(element);
  return element;
}

/** A mention in the lower half would lie under the sheet: the page is scrolled as a hand would do it. */
function makeRoom({ bottom }: Box): void {
  const most = innerHeight / 2;
  if (bottom <= most) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: bottom - most, behavior: still ? 'instant' : 'smooth' });
}

/** Mounts a card's host until the signal aborts, and keeps it where it belongs. */
export function mountCardHost(standing: Standing, look: Look, signal: AbortSignal): CardHost {
  const { words, boxOf, asSheet, onOutOfSight, onMove, onEscape, onUse } = standing;
  const giveBack = rememberFocus();
  // Registered before the host's own end: what has left the page has no focus to give back.
  signal.addEventListener('abort', () => {
    if (hasFocus()) giveBack();
  });
  const { element, shadow, view } = mountOnTop(
    words,
    tokensCss + noteCss + cardCss + barCss + frameCss,
    signal,
  );
  const anchor = child(view, 'anchor');
  const body = child(view, 'card');
  body.classList.toggle('sheet', asSheet);
  body.lang = look.language;
  const scale = dress(look, words, element, body);
  // On a page written from right to left the card begins at the right end of its mention.
  view.dir = getComputedStyle(words).direction;
  body.dir = 'ltr';
  /** Where the reader has put it, within what is seen. */
  let moved: { x: number; y: number } | null = null;

  function place(): void {
    const seen = viewBox();
    const held = clampInto(boxOf(), seen);
    const { style } = view;
    style.left = `${seen.left}px`;
    style.top = `${seen.top}px`;
    style.width = `${seen.right - seen.left}px`;
    style.height = `${seen.bottom - seen.top}px`;
    anchor.style.left = `${held.left - seen.left}px`;
    anchor.style.top = `${held.top - seen.top}px`;
    anchor.style.width = `${held.right - held.left}px`;
    anchor.style.height = `${held.bottom - held.top}px`;
    const below = seen.bottom - held.bottom;
    const isBelow = below >= TALLEST * scale || below >= held.top - seen.top;
    body.classList.toggle('above', !isBelow);
    body.style.setProperty('--wide', style.width);
    body.style.setProperty('--mention-end', `${held.bottom - seen.top}px`);
    if (moved !== null) putAt(moved.x, moved.y);
  }

  /** Puts it right after the page has scrolled, or changed in size. */
  function follow(): void {
    place();
    if (!isInSight(boxOf(), words)) onOutOfSight?.();
  }

  /** Puts it there, or as near as it is all to be seen. */
  function putAt(x: number, y: number): void {
    const most = {
      x: Math.max(MARGIN, view.clientWidth - body.offsetWidth - MARGIN),
      y: Math.max(MARGIN, view.clientHeight - body.offsetHeight - MARGIN),
    };
    moved = {
      x: Math.min(Math.max(MARGIN, x), most.x),
      y: Math.min(Math.max(MARGIN, y), most.y),
    };
    body.style.left = `${moved.x}px`;
    body.style.top = `${moved.y}px`;
  }

  function moveBy(x: number, y: number): void {
    if (asSheet) return;
    if (moved === null) {
      const at = body.getBoundingClientRect();
      const { left, top } = viewBox();
      moved = { x: at.left - left, y: at.top - top };
      body.classList.add('moved');
      onMove?.();
    }
    putAt(moved.x + x, moved.y + y);
  }

  for (const name of KEYS) {
    element.addEventListener(
      name,
      (event) => {
        event.stopPropagation();
        if (name !== 'keydown' || event.key !== 'Escape') return;
        // A dialog of the page that the card stands in stays open.
        event.preventDefault();
        onEscape?.();
      },
      { signal },
    );
  }
  for (const name of PRESSES) {
    element.addEventListener(name, (event) => event.stopPropagation(), { signal, passive: true });
  }
  for (const name of ['pointerdown', 'focusin']) {
    element.addEventListener(name, () => onUse?.(), { signal });
  }
  makeMovable(body, moveBy, signal);
  onViewChange([body, words, document.documentElement], follow, signal);
  if (asSheet) makeRoom(boxOf());
  place();

  const hasFocus = (): boolean => shadow.activeElement !== null;

  function raise(): void {
    // It has appeared already; nothing is drawn between the two, and so nothing flickers.
    body.classList.add('raised');
    element.hidePopover();
    element.showPopover();
  }

  return {
    element,
    body,
    contains: (event) => event.composedPath().includes(body),
    hasFocus,
    showsFocus: () => shadow.activeElement?.matches(':focus-visible') === true,
    raise,
    takeFocus: () =>
      body.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true }),
  };
}
