import { render } from 'preact';
import { whyWords } from '../../components/why.ts';
import type { Leavable } from '../../data/settings.ts';
import type { CardOptions } from '../marker.content/late-card.ts';
import { readPageContext } from '../marker.content/page-context.ts';
import { boxesOf, type Hit } from '../marker.content/point.ts';
import type { Box } from '../marker.content/sight.ts';
import { CardView } from './CardView.tsx';
import { mountCardHost } from './host.ts';
import type { CardAction, HoverAction, Shown } from './hover.ts';
import { showNotice } from './notice.tsx';
import { isOrphaned, Orphaned, type OrphanWords } from './Orphaned.tsx';

/** A card in the page. */
export interface OpenCard {
  /** Draws it anew. */
  draw: (shown: Shown, pinned: boolean) => void;
  takeFocus: () => void;
  /** Brings it over all other cards. */
  raise: () => void;
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

const warn = (error: unknown): void => console.warn('Parallax could not do that:', error);

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
  const { element: words } = hit.mark;
  const { language } = orphaned;
  const actInCard = (action: CardAction): void => act({ type: 'in-card', id, action });
  const host = mountCardHost(
    {
      words,
      boxOf: () => boxOf(hit),
      asSheet: isSheet,
      onOutOfSight: () => act({ type: 'out-of-sight', id }),
      onMove: () => actInCard({ type: 'pin', on: true }),
      onEscape: () => actInCard({ type: 'close' }),
      onUse: () => actInCard({ type: 'raise' }),
    },
    { theme: options.theme, textSize: options.textSize, language },
    AbortSignal.any([signal, gone.signal]),
  );
  const { date } = readPageContext(document);

  async function leave(what: Leavable, text: string): Promise<void> {
    const takesFocus = host.showsFocus();
    await options.leaveOut({ ...what, out: true });
    // The focus goes back to the page first, for the notice to give it back there.
    actInCard({ type: 'close' });
    const undo = (): Promise<void> => options.leaveOut({ ...what, out: false });
    showNotice({ text, undo }, { words, look: options, language, takesFocus });
  }

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
          leave={(what, said) => void leave(what, said).catch(warn)}
        />,
        host.body,
      );
      // What had the focus may have gone with what the card said before.
      if (hadFocus && !host.hasFocus()) host.takeFocus();
    },
    takeFocus: host.takeFocus,
    raise: host.raise,
    contains: host.contains,
    close: () => gone.abort(),
  };
}
