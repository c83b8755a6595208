/** Smaller than this, in CSS pixels, no frame holds an article: buttons, counters, most advertisements. */
const USEFUL = '(min-width: 300px) and (min-height: 150px)';

/** A busy page is asked after so many milliseconds. */
const LATEST = 2_000;

/**
 * Calls back once a frame has a size in which something can be read; a page that is no frame is read in
 * any case. A hidden frame has no size. Until then nothing else is done in it. The size is asked for when the
 * browser is idle: asked at once, it would have to lay out the page before it wants to.
 */
export function whenUseful(begin: () => void, signal: AbortSignal): void {
  if (window === top) return begin();
  const size = matchMedia(USEFUL);
  const waiting = new AbortController();
  const until = AbortSignal.any([signal, waiting.signal]);
  const look = () => {
    if (until.aborted || !size.matches) return;
    waiting.abort();
    begin();
  };
  size.addEventListener('change', look, { signal: until });
  requestIdleCallback(look, { timeout: LATEST });
}
