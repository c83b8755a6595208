import type { CardController } from './late-card.ts';
import type { Mark } from './marks.ts';
import { isSameMark } from './marks.ts';
import { boxesOf } from './point.ts';
import { createRing } from './ring.ts';
import { isInSight, viewBox } from './sight.ts';
import { parentOf } from './top-layer.ts';

/** Goes from mention to mention by keyboard, in reading order, and opens the card of the one it is on. */
export interface Walk {
  step: (by: 1 | -1) => void;
  open: () => void;
  /** Goes to a mark and opens its card, wherever the walk was. */
  openAt: (mark: Mark) => void;
}

const isBelowTop = (mark: Mark): boolean => (boxesOf(mark)[0]?.top ?? -1) >= 0;

function isShown(mark: Mark): boolean {
  const [box] = boxesOf(mark);
  return box !== undefined && isInSight(box, mark.element);
}

/** Its element may be higher than the window, and its words stand far from the middle of that. */
function centre(mark: Mark): void {
  const page = document.scrollingElement ?? document.documentElement;
  for (let at: Element | null = mark.element; at !== null; at = parentOf(at)) {
    const [box] = boxesOf(mark);
    if (box === undefined) return;
    const area = at === page ? viewBox() : at.getBoundingClientRect();
    const top = (box.top + box.bottom - area.top - area.bottom) / 2;
    // What does not scroll stays where it is.
    at.scrollBy({ top, behavior: 'instant' });
  }
}

/**
 * @param marks those of the present reading, in reading order
 * @param card opens at a mark; opened so, it takes the focus and gives it back
 */
export function createWalk(
  marks: () => readonly Mark[],
  card: CardController,
  signal: AbortSignal,
): Walk {
  let current: Mark | null = null;
  const ring = createRing(card, signal);

  /** Where the walk is among the marks of this reading; -1 before the first step. */
  function position(): number {
    const at = current;
    return at === null ? -1 : marks().findIndex((mark) => isSameMark(mark, at));
  }

  /** From nowhere, the first step goes to what is in view or below it. */
  function target(by: 1 | -1): number {
    const from = position();
    const { length } = marks();
    if (from >= 0) return (from + by + length) % length;
    const below = marks().findIndex(isBelowTop);
    if (by === 1) return Math.max(below, 0);
    return (Math.max(below, 0) - 1 + length) % length;
  }

  function goTo(mark: Mark): void {
    current = mark;
    const [box] = boxesOf(mark);
    if (box === undefined || box.top < 0 || box.bottom > innerHeight) {
      mark.element.scrollIntoView({ block: 'center' });
      if (!isShown(mark)) centre(mark);
    }
    ring.drawAround(mark);
  }

  function openAt(mark: Mark): void {
    const [box] = boxesOf(mark);
    if (box !== undefined) card.act({ type: 'open', hit: { mark, box }, by: 'keyboard' });
  }

  return {
    step(by) {
      const mark = marks()[target(by)];
      if (mark === undefined) return;
      card.act({ type: 'dismiss' });
      goTo(mark);
    },
    open() {
      const at = position();
      const mark = marks()[at < 0 ? target(1) : at];
      if (mark === undefined) return;
      if (at < 0) goTo(mark);
      openAt(mark);
    },
    openAt(mark) {
      goTo(mark);
      openAt(mark);
    },
  };
}
