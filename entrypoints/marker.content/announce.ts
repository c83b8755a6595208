import { mountOnTop } from './top-layer.ts';

/** A screen reader hears only what changes in a region that it already knows; milliseconds. */
const UNTIL_KNOWN = 150;
/** Enough for a screen reader to take the words up; it speaks them when it is done with others. */
const UNTIL_HEARD = 2_000;

const CSS_UNSEEN = '.view { clip-path: inset(50%); }';

/**
 * Says something once to who listens with a screen reader, politely: not into what is being read out.
 * It stands in an element of ours that is gone right after.
 */
export function announce(words: string, signal: AbortSignal): void {
  const gone = new AbortController();
  const until = AbortSignal.any([signal, gone.signal]);
  const { view } = mountOnTop(document.documentElement, CSS_UNSEEN, until);
  view.role = 'status';
  const timers = [
    setTimeout(() => (view.textContent = words), UNTIL_KNOWN),
    setTimeout(() => gone.abort(), UNTIL_KNOWN + UNTIL_HEARD),
  ];
  until.addEventListener('abort', () => timers.forEach(clearTimeout));
}
