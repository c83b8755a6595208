import { parentOf } from './top-layer.ts';

/** A box in viewport pixels. */
export type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** What the reader sees of the page: all of the window, or the part of it that was pinched larger. */
export function viewBox(): Box {
  if (visualViewport === null) return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport;
  return { left, top, right: left + width, bottom: top + height };
}

const within = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(value, high));

/** What of a box lies inside another; without extent, at its nearest edge, where nothing does. */
export const clampInto = (box: Box, outer: Box): Box => ({
  left: within(box.left, outer.left, outer.right),
  top: within(box.top, outer.top, outer.bottom),
  right: within(box.right, outer.left, outer.right),
  bottom: within(box.bottom, outer.top, outer.bottom),
});

const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  one.right > other.left &&
  one.top < other.bottom &&
  one.bottom > other.top;

/**
 * Whether anything of a box is to be seen: in the view, and not cut off by an element that the words
 * are scrolled in. What an element with neither scroll bars nor a box would cut off is not looked at.
 * @param element whose words the box is of
 */
export function isInSight(box: Box, element: Element): boolean {
  if (!element.checkVisibility()) return false;
  let seen = clampInto(box, viewBox());
  if (!overlaps(box, viewBox())) return false;
  const { body, documentElement } = document;
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    // What these two cut off is cut off by the window.
    if (at === body || at === documentElement) break;
    const { overflow, display, position } = getComputedStyle(at);
    if (overflow !== 'visible' && display !== 'inline') {
      const clip = at.getBoundingClientRect();
      if (!overlaps(seen, clip)) return false;
      seen = clampInto(seen, clip);
    }
    // What is fixed is not scrolled along with what it stands in.
    if (position === 'fixed') break;
  }
  return true;
}

/**
 * Tells of all that may put what is seen elsewhere: scrolling, another size of the window, another
 * pinch, an element that has grown. At most until the signal aborts.
 * @param watched elements whose size matters
 */
export function onViewChange(
  watched: readonly Element[],
  changed: () => void,
  signal: AbortSignal,
): void {
  const passive = { signal, passive: true } as const;
  window.addEventListener('scroll', changed, { ...passive, capture: true });
  window.addEventListener('resize', changed, passive);
  for (const name of ['scroll', 'resize']) visualViewport?.addEventListener(name, changed, passive);
  // A frame later: what changes sizes while sizes are told is an error on the page's own window.
  const sizes = new ResizeObserver(() => {
    requestAnimationFrame(() => {
      if (!signal.aborted) changed();
    });
  });
  for (const element of watched) sizes.observe(element);
  signal.addEventListener('abort', () => sizes.disconnect());
}
