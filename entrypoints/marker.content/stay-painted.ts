/** A page that clears highlights is answered after so long, and each time after twice as long, in ms. */
const FIRST = 1000;

/**
 * Calls back where a page has taken our marks away, when the reader next moves in it: once, then after
 * two seconds, four, eight, so that a page which clears them in a loop costs less and less.
 */
export function stayPainted(
  isCleared: () => boolean,
  repaint: () => void,
  signal: AbortSignal,
): void {
  let wait = FIRST;
  let next = 0;

  function look({ timeStamp: now }: Event): void {
    if (now < next) return;
    next = now + FIRST;
    if (!isCleared()) return;
    next = now + wait;
    wait *= 2;
    repaint();
  }

  for (const name of ['pointermove', 'scroll', 'keydown'] as const) {
    document.addEventListener(name, look, { signal, passive: true, capture: true });
  }
}
