/**
 * Calls back where text may be uncovered without a change of the tree, until the signal aborts: a reader has pressed
 * something ("Read more") or has opened a `<details>`; or the whole page is hidden now, until its fonts are there for
 * instance, and is styled otherwise. Other classes are not watched: pages change them all the time, and what they uncover
 * is seen with the next change of the text.
 */
export function onUncovering(tell: () => void, signal: AbortSignal): void {
  for (const name of ['click', 'toggle']) {
    document.addEventListener(name, tell, { signal, capture: true, passive: true });
  }
  // Documents of other kinds have no body, or have something else there.
  const body = document.querySelector('body');
  if (body === null || body.checkVisibility({ visibilityProperty: true })) return;
  const observer = new MutationObserver(tell);
  for (const element of [document.documentElement, body]) {
    observer.observe(element, { attributes: true, attributeFilter: ['class', 'style'] });
  }
  signal.addEventListener('abort', () => observer.disconnect());
}
