import type { CDPSession, Page, Protocol } from 'puppeteer-core';

/** Microseconds between two looks at what runs. */
const EVERY = 1000;

/** The ids of the calls at or below one of the extension's own functions. */
function within({ nodes }: Protocol.Profiler.Profile): Set<number> {
  const children = new Map(nodes.map((node) => [node.id, node.children ?? []]));
  const found = new Set<number>();
  const open = nodes
    .filter(({ callFrame }) => callFrame.url.startsWith('chrome-extension://'))
    .map(({ id }) => id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(children.get(id) ?? []));
  }
  return found;
}

/** The longest time without a break that the extension held the main thread, in milliseconds. */
export function longestIn(profile: Protocol.Profiler.Profile): number {
  const ours = within(profile);
  const { samples = [], timeDeltas = [] } = profile;
  // The collector and the engine's own work stand outside of all calls: they belong to what they cut.
  const between = new Set(
    profile.nodes
      .filter(({ callFrame }) => callFrame.functionName === '(garbage collector)')
      .map(({ id }) => id),
  );
  let longest = 0;
  let held = 0;
  samples.forEach((id, at) => {
    const lasted = timeDeltas[at + 1] ?? 0;
    if (ours.has(id) || (held > 0 && between.has(id))) held += lasted;
    else held = 0;
    longest = Math.max(longest, held);
  });
  return longest / 1000;
}

/** Watches what runs in the page. Chromium only. @returns ends it, and tells the longest block */
export async function watchBlocks(page: Page): Promise<() => Promise<number>> {
  const session: CDPSession = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: EVERY });
  await session.send('Profiler.start');
  return async () => {
    const { profile } = await session.send('Profiler.stop');
    await session.detach();
    return longestIn(profile);
  };
}
