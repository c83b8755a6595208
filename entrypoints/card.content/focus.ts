import { parentOf } from '../marker.content/top-layer.ts';

/** What has the focus, inside of shadow roots too. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** An element and all above it, nearest first. */
function* upFrom(element: Element | null): Generator<Element> {
  for (let at = element; at !== null; at = parentOf(at)) yield at;
}

/**
 * Remembers what has the focus. @returns gives it back; where that is gone from the page, to the
 * nearest thing around it that is still there and takes it.
 */
export function rememberFocus(): () => void {
  const before = [...upFrom(focused())];
  return () => {
    for (const element of before) {
      if (!(element instanceof HTMLElement || element instanceof SVGElement)) continue;
      if (!element.isConnected) continue;
      element.focus({ preventScroll: true });
      if (focused() === element) return;
    }
  };
}
