/** What a page puts classes on while it hides all of itself, until its fonts are there for instance. */
const whole = (): readonly Element[] => [document.documentElement, document.body];

/**
 * Calls back where text may be uncovered without a change of the tree, until the signal aborts: a reader has pressed
 * something ("Read more"), has opened a `<details>`, or the page as a whole is styled otherwise. What changes the style of
 * something else by itself is heard of with the next change: each class of a page would be watched for that.
 */
export function onUncovering(tell: () => void, signal: AbortSignal): void {
  for (const name of ['click', 'toggle']) {
    document.addEventListener(name, tell, { signal, capture: true, passive: true });
  }
  const observer = new MutationObserver(tell);
  for (const element of whole()) {
    observer.observe(element, { attributes: true, attributeFilter: ['class', 'style'] });
  }
  signal.addEventListener('abort', () => observer.disconnect());
}
