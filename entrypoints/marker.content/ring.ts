import type { CardController } from './late-card.ts';
import type { Mark } from './marks.ts';
import { boxesOf } from './point.ts';
import ringCss from './ring.css?inline';
import { isInSight, onViewChange } from './sight.ts';
import { mountOnTop } from './top-layer.ts';

/** Shows where the walk by keyboard is. */
interface Ring {
  drawAround: (mark: Mark) => void;
}

/**
 * A ring around one mention, as browsers draw it around what has the focus. A highlight cannot have
 * one, and the page's own elements are left alone: it is drawn in an element of ours over the page, and
 * goes when the reader presses Escape or turns to something else.
 */
export function createRing(card: Pick<CardController, 'cardOf'>, signal: AbortSignal): Ring {
  let gone = new AbortController();

  function end(event: Event): void {
    if (card.cardOf(event) === null) gone.abort();
  }

  function drawAround(mark: Mark): void {
    gone.abort();
    gone = new AbortController();
    const until = AbortSignal.any([signal, gone.signal]);
    const { view } = mountOnTop(mark.element, ringCss, until);

    function place(): void {
      const rings = boxesOf(mark)
        .filter((box) => isInSight(box, mark.element))
        .map(({ left, top, width, height }) => {
          const ring = document.createElement('div');
          ring.className = 'ring';
          Object.assign(ring.style, {
            left: `${left}px`,
            top: `${top}px`,
            width: `${width}px`,
            height: `${height}px`,
          });
          return ring;
        });
      view.replaceChildren(...rings);
    }

    place();
    onViewChange([mark.element, document.documentElement], place, until);
    const capture = { signal: until, passive: true, capture: true } as const;
    document.addEventListener('pointerdown', end, capture);
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') end(event);
      },
      capture,
    );
  }

  return { drawAround };
}
