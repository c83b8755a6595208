import { render } from 'preact';
import { whyWords } from '../../components/why.ts';
import { ask } from '../../messages.ts';
import { CardView } from './CardView.tsx';
import { readPageContext } from '../content/page-context.ts';
import { paintOpen } from '../content/paint.ts';
import { boxesOf, type Hit } from '../content/point.ts';
import type { CardController } from '../content/late-card.ts';
import { mountCardHost, type CardHost } from './host.ts';
import { GRACE, INTENT, reduce, START, type Content, type HoverAction } from './hover.ts';

/** The line of the mark that the card was opened on, where it is now. */
function boxOf({ mark, box }: Hit): DOMRect {
  const boxes = boxesOf(mark);
  const nearest = boxes.toSorted((a, b) => Math.abs(a.top - box.top) - Math.abs(b.top - box.top));
  return nearest[0] ?? box;
}

/**
 * Runs the reducer against the page: timers, questions to the background, the host and its content.
 * Everything ends when the signal aborts.
 */
export function createCardController(language: 'fr' | 'en', signal: AbortSignal): CardController {
  let state = START;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let host: { view: CardHost; gone: AbortController } | null = null;

  async function lookUp(token: number): Promise<void> {
    if (state.shown === null) return;
    let content: Content;
    try {
      const card = await ask('card', { ...state.shown.subject, language });
      content = card === null ? { status: 'unknown' } : { status: 'ready', card };
    } catch (error) {
      console.warn('Parallax could not read the accounts:', error);
      content = { status: 'failed' };
    }
    act({ type: 'answered', token, content });
  }

  function show(): void {
    const { shown } = state;
    if (shown === null) {
      host?.gone.abort();
      host = null;
      paintOpen(null);
      return;
    }
    const isNew = host === null;
    if (host === null) {
      const gone = new AbortController();
      host = {
        gone,
        view: mountCardHost(shown.hit.mark.element, AbortSignal.any([signal, gone.signal])),
      };
    }
    host.view.placeAt(boxOf(shown.hit), shown.by === 'touch');
    paintOpen(shown.hit.mark);
    const { date } = readPageContext(document);
    const why = whyWords(shown.hit.mark.mention.why);
    render(<CardView shown={shown} why={why} pageDate={date} act={act} />, host.view.body);
    if (isNew && shown.by === 'keyboard') host.view.takeFocus();
  }

  function act(action: HoverAction): void {
    if (signal.aborted) return;
    const before = state;
    state = reduce(before, action);
    if (state === before) return;
    const { shown, pending } = state;
    if (pending !== before.pending) {
      clearTimeout(timer);
      if (pending !== null) {
        const { token, todo } = pending;
        const wait = todo === 'open' ? INTENT : GRACE;
        timer = setTimeout(() => act({ type: 'time-up', token }), wait);
      }
    }
    if (shown !== before.shown) show();
    if (shown !== null && shown.token !== before.shown?.token) void lookUp(shown.token);
  }

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    host?.gone.abort();
  });

  return {
    act,
    contains: (event) => host?.view.contains(event) ?? false,
    follow: () => {
      if (state.shown !== null && host !== null)
        host.view.placeAt(boxOf(state.shown.hit), state.shown.by === 'touch');
    },
  };
}
