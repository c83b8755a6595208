/** Reading again may take one part in this many of the time that passes. */
const SHARE = 20;
/** Changes are gathered for at least this long, in milliseconds. */
const SETTLE = 400;

/** Whether only our own card has come or gone, which is no text of the page. */
const isOurOwn = ({ addedNodes, removedNodes, type }: MutationRecord): boolean =>
  type === 'childList' &&
  [...addedNodes, ...removedNodes].every((node) => node.nodeName === 'PARALLAX-NOTE');

/** A failed reading leaves the marks of the last one; the next change tries again. */
const tellFailure = (error: unknown): void =>
  console.warn('Parallax could not read this page again:', error);

/**
 * Calls back, in idle time, after the page's text has changed. The callback of the observer only sets
 * a mark; a page that changes without end is read again at a bounded share of the time, and a hidden
 * one not at all.
 * @param again reads the page; how long it takes decides how soon it is called again
 */
export function onChanges(
  document: Document,
  again: () => void | Promise<void>,
  signal: AbortSignal,
): void {
  // Reading takes time, and the session may have ended meanwhile: its abort would not be heard here.
  if (signal.aborted) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting = false;
  let rest = SETTLE;

  async function read(): Promise<void> {
    if (signal.aborted || document.hidden) return;
    waiting = false;
    const from = performance.now();
    await again();
    rest = Math.max(SETTLE, (performance.now() - from) * SHARE);
  }

  function plan(): void {
    clearTimeout(timer);
    timer = setTimeout(
      () => requestIdleCallback(() => void read().catch(tellFailure), { timeout: 2000 }),
      rest,
    );
  }

  const observer = new MutationObserver((records) => {
    if (waiting || records.every(isOurOwn)) return;
    waiting = true;
    if (!document.hidden) plan();
  });
  observer.observe(document.documentElement, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  document.addEventListener('visibilitychange', () => waiting && !document.hidden && plan(), {
    signal,
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
