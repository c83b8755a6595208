import { onStorageChange } from '../../data/storage/first-look.ts';
import { listen, type Sender } from '../../wire.ts';
import { idle } from './idle.ts';
import type { Session } from './late-marker.ts';
import { lookOut } from './look-out.ts';
import { todoOf } from './page-message.ts';
import { send } from './send.ts';
import { createStatus } from './status.ts';

/** What stands in the place of a session that the reader has paused. */
const PAUSED = idle(() => 'paused');

/** Serves a page, or a frame of one, from now on, for as long as the extension is there. */
export function serve(ctx: { readonly signal: AbortSignal; readonly isInvalid: boolean }): void {
  let running: AbortController | null = null;
  let session: Promise<Session>;
  let repaired = false;
  const tell = createStatus();
  const tellState = ({ state }: Session) => tell({ state: state() });

  function begin(): void {
    // Nothing is aborted in vain: an abort has a stack trace, for which the engine parses the whole script once more.
    running?.abort();
    if (ctx.isInvalid) return;
    running = new AbortController();
    const signal = AbortSignal.any([running.signal, ctx.signal]);
    const failed = (failure: unknown): void => {
      if (!signal.aborted) repair(failure);
    };
    session = lookOut(signal, () => ctx.isInvalid, failed);
    session.then(tellState, failed);
  }

  /** Has missing or damaged gates made anew, once; their change in storage then begins again. */
  function repair(failure: unknown): void {
    // By name: the marker's script has error classes of its own.
    const damaged = failure instanceof Error && failure.name === 'GateError';
    console.warn('Parallax could not read this page:', failure);
    if (!damaged || repaired) return;
    repaired = true;
    send('tables', { damaged: true }).catch(console.warn);
  }

  /** Nothing runs in a paused page; what was marked is unmarked. */
  function pause(): void {
    running?.abort();
    session = Promise.resolve(PAUSED);
    tellState(PAUSED);
  }

  async function answer(message: unknown, sender: Sender): Promise<unknown> {
    const present = await session;
    const todo = todoOf(message);
    if (todo === null) return present.answer(message, sender);
    // A frame follows the page around it, which was paused or is no more.
    if (todo === 'pause') (present.state() === 'paused' ? begin : pause)();
    else if (window !== top) begin();
    return true;
  }

  /** Settings are taken up where they are; new tables are another beginning. */
  async function follow(what: 'settings' | 'tables'): Promise<void> {
    const present = session;
    const goesOn = await present
      .then(({ state, adapt }) => state() === 'paused' || (what === 'settings' && adapt()))
      .catch(() => false);
    // Meanwhile the reader may have paused the page, or had it read anew.
    if (!goesOn && session === present) begin();
  }

  begin();
  listen(answer, ctx.signal);
  onStorageChange((what) => void follow(what), ctx.signal);
  if (import.meta.env.FIREFOX) {
    const again = ({ persisted }: PageTransitionEvent) => persisted && void follow('tables');
    // Firefox tells a page nothing of what changed while another was shown in its place.
    window.addEventListener('pageshow', again, { signal: ctx.signal });
  }
}
