import { render } from 'preact';
import { whyWords } from '../../components/why.ts';
import type { CardOptions } from '../content/late-card.ts';
import { readPageContext } from '../content/page-context.ts';
import { boxesOf, type Hit } from '../content/point.ts';
import type { Box } from '../content/sight.ts';
import { CardView } from './CardView.tsx';
import { mountCardHost } from './host.ts';
import type { CardAction, HoverAction, Shown } from './hover.ts';
import { isOrphaned, Orphaned, type OrphanWords } from './Orphaned.tsx';

/** A card in the page. */
export interface OpenCard {
  /** Draws it anew. */
  draw: (shown: Shown, pinned: boolean) => void;
  takeFocus: () => void;
  contains: (event: Event) => boolean;
  close: () => void;
}

/** Where a card stands off: from the line that it was opened on, above or below all lines of its mark. */
function boxOf({ mark, box }: Hit): Box {
  const now = boxesOf(mark);
  const lines = now.length > 0 ? now : [box];
  const far = (line: Box): number => Math.abs(line.top - box.top);
  const [{ left, right } = box] = lines.toSorted((a, b) => far(a) - far(b));
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  return { left, right, top, bottom };
}

/** Mounts one card, empty, until it is closed or the signal aborts. */
export function openCard(
  { id, hit, by }: Shown,
  options: CardOptions,
  orphaned: OrphanWords,
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
    { theme: options.theme, textSize: options.textSize, language: orphaned.language },
    AbortSignal.any([signal, gone.signal]),
  );
  const { date } = readPageContext(document);

  const actInCard = (action: CardAction): void => act({ type: 'in-card', id, action });

  return {
    draw(shown, pinned) {
      if (shown.content.status === 'orphaned') {
        const close = (): void => actInCard({ type: 'close' });
        render(<Orphaned words={orphaned} onClose={close} />, host.body);
        return;
      }
      // All other words are out of reach: what the card says, it goes on saying.
      if (isOrphaned()) return;
      const hadFocus = host.hasFocus();
      render(
        <CardView
          shown={shown}
          pinned={pinned}
          isSheet={isSheet}
          why={whyWords(hit.mark.mention.why)}
          pageDate={date}
          act={actInCard}
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
