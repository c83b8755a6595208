import { render } from 'preact';
import { whyWords } from '../../components/why.ts';
import type { CardOptions } from '../content/late-card.ts';
import { readPageContext } from '../content/page-context.ts';
import { boxesOf, type Hit } from '../content/point.ts';
import { CardView } from './CardView.tsx';
import { mountCardHost } from './host.ts';
import type { HoverAction, Shown } from './hover.ts';

/** A card in the page. */
export interface OpenCard {
  /** Draws it anew. */
  draw: (shown: Shown, pinned: boolean) => void;
  takeFocus: () => void;
  contains: (event: Event) => boolean;
  close: () => void;
}

/** The line of the mark that the card was opened on, where it is now. */
function boxOf({ mark, box }: Hit): DOMRect {
  const boxes = boxesOf(mark);
  const nearest = boxes.toSorted((a, b) => Math.abs(a.top - box.top) - Math.abs(b.top - box.top));
  return nearest[0] ?? box;
}

/** Mounts one card, empty, until it is closed or the signal aborts. */
export function openCard(
  { id, hit, by }: Shown,
  options: CardOptions,
  act: (action: HoverAction) => void,
  signal: AbortSignal,
): OpenCard {
  const gone = new AbortController();
  const isSheet = by === 'touch';
  const host = mountCardHost(
    {
      words: hit.mark.element,
      boxOf: () => boxOf(hit),
      asSheet: isSheet,
      onOutOfSight: () => act({ type: 'out-of-sight', id }),
      onMove: () => act({ type: 'in-card', id, action: { type: 'pin', on: true } }),
      onEscape: () => act({ type: 'in-card', id, action: { type: 'close' } }),
    },
    options,
    AbortSignal.any([signal, gone.signal]),
  );
  const { date } = readPageContext(document);
  const why = whyWords(hit.mark.mention.why);

  return {
    draw(shown, pinned) {
      const hadFocus = host.hasFocus();
      render(
        <CardView
          shown={shown}
          pinned={pinned}
          isSheet={isSheet}
          why={why}
          pageDate={date}
          act={(action) => act({ type: 'in-card', id, action })}
        />,
        host.body,
      );
      // What had the focus may have gone with what the card said before.
      if (hadFocus && !host.hasFocus()) host.takeFocus();
    },
    takeFocus: host.takeFocus,
    contains: host.contains,
    close: () => gone.abort(),
  };
}
