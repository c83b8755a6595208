/** Smaller than this, in CSS pixels, no frame holds an article: buttons, counters, most advertisements. */
const USEFUL = '(min-width: 300px) and (min-height: 150px)';

/**
 * Calls back once a frame has a size in which something can be read; a page that is no frame is read in
 * any case. A hidden frame has no size. Until then nothing else is done in it.
 */
export function whenUseful(begin: () => void, signal: AbortSignal): void {
  const size = matchMedia(USEFUL);
  if (window === top || size.matches) return begin();
  const waiting = new AbortController();
  const until = AbortSignal.any([signal, waiting.signal]);
  size.addEventListener(
    'change',
    () => {
      if (!size.matches) return;
      waiting.abort();
      begin();
    },
    { signal: until },
  );
}
