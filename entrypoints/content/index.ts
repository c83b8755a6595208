import { defineContentScript } from 'wxt/utils/define-content-script';
import { whyWords } from '../../components/why.ts';
import { onStorageChange } from '../../data/storage.ts';
import { GateError, TableError } from '../../mentions/index.ts';
import { answer, ask, type Answered, type Asked, type PageReport } from '../../messages.ts';
import { whenUseful } from './frame.ts';
import './highlight.css';
import { latePassages } from './late-passages.ts';
import type { Mark } from '../marker.content/marks.ts';
import { readSelection } from './selection.ts';
import { PAUSED, startSession, type Session } from '../marker.content/session.ts';
import { createStatus } from './status.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  runAt: 'document_idle',
  allFrames: true,
  matchOriginAsFallback: true,
  main: (ctx) => whenUseful(() => serve(ctx), ctx.signal),
});

/** Reads a page, or a frame of one, from now on, for as long as the extension is there. */
function serve(ctx: { readonly signal: AbortSignal; readonly isInvalid: boolean }): void {
  let running = new AbortController();
  let session: Promise<Session>;
  let repaired = false;
  const tell = createStatus();
  const tellState = ({ state }: Session) => tell({ state: state() });

  function begin(): void {
    running.abort();
    if (ctx.isInvalid) return;
    running = new AbortController();
    const signal = AbortSignal.any([running.signal, ctx.signal]);
    session = startSession(signal, () => ctx.isInvalid);
    session.then(tellState, (failure: unknown) => {
      if (!signal.aborted) repair(failure);
    });
  }

  /** Has the tables made anew, once; their change in storage then begins again. */
  function repair(failure: unknown): void {
    const damaged = failure instanceof GateError || failure instanceof TableError;
    console.warn('Parallax could not read this page:', failure);
    if (!damaged || repaired) return;
    repaired = true;
    ask('tables', { damaged: true }).catch(console.warn);
  }

  /** Nothing runs in a paused page; what was marked is unmarked. */
  function pause(): void {
    running.abort();
    session = Promise.resolve(PAUSED);
    tellState(PAUSED);
  }

  async function command({ todo }: Asked<'command'>): Promise<boolean> {
    const { state, walk } = await session;
    if (todo === 'follow') {
      if (window !== top) begin();
    } else if (todo === 'pause') (state() === 'paused' ? begin : pause)();
    else if (walk() === null) return false;
    else if (todo === 'open') walk()?.open();
    else walk()?.step(todo === 'next' ? 1 : -1);
    return true;
  }

  /** The n-th mark, or, where the page has changed since it was counted, the first of its subject. */
  async function goTo({ kind, id, n }: Asked<'go-to'>): Promise<boolean> {
    const { marks, walk } = await session;
    const all = marks();
    const isWanted = ({ mention }: Mark) => mention.kind === kind && mention.id === id;
    const mark = all.slice(n, n + 1).find(isWanted) ?? all.find(isWanted);
    if (mark !== undefined) walk()?.openAt(mark);
    return mark !== undefined;
  }

  async function lookUp(): Promise<Answered<'look-up'>> {
    const { marks, walk } = await session;
    const { text, mark } = readSelection(marks());
    if (mark !== null) walk()?.openAt(mark);
    return { isShown: mark !== null, text };
  }

  /** What the selected passage is, and what the page says of itself: where an account starts from. */
  async function passage(): Promise<unknown> {
    const { marks } = await session;
    return (await latePassages()).take(marks());
  }

  async function report(): Promise<PageReport> {
    const { state, marks } = await session;
    const mentions = marks().map(({ text, mention: { kind, id, why } }) => ({
      text,
      kind,
      id,
      why: whyWords(why),
    }));
    return { host: location.hostname, state: state(), mentions };
  }

  /** Settings are taken up where they are; new tables are another beginning. */
  async function follow(what: 'settings' | 'tables'): Promise<void> {
    const { state, adapt } = await session;
    if (state() === 'paused' || (what === 'settings' && (await adapt()))) return;
    begin();
  }

  begin();
  answer({ command, report, 'go-to': goTo, 'look-up': lookUp, passage }, ctx.signal);
  onStorageChange((what) => void follow(what).catch(begin), ctx.signal);
}
