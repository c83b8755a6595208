import { fileOf, makeDocument } from '../lib/document.ts';
import { openExtended, type Extended } from '../lib/extended.ts';
import { median } from '../lib/figures.ts';
import { heapOf } from '../lib/heap.ts';
import { installFile, openCorpora } from '../lib/install.ts';
import { makeNames, namesIn } from '../lib/names.ts';
import { most, type Cell, type Part } from '../lib/part.ts';
import { visit, visitBare } from '../lib/visit.ts';

/** Patterns, ten an event: as many events as one corpus may have. */
const [FULL, QUICK] = [50_000, 5_000];
const PER_EVENT = 10;
const MB = 1e6;

/** Of the background, awake, once it has answered for a card. */
async function backgroundHeap({ own, worker }: Extended): Promise<number> {
  await own.evaluate(ASK);
  const session = await worker()?.createCDPSession();
  if (session === undefined) throw new Error('the background sleeps');
  try {
    return await heapOf(session);
  } finally {
    await session.detach();
  }
}

const ASK = `chrome.runtime.sendMessage({
  name: 'card', asked: { kind: 'event', id: 'anchorage-summit', language: 'en' },
})`;

/** Memory of tabs and of the background, with the bundled corpus and with a very large one beside it. */
export const large: Part = {
  name: 'large',
  async run({ pages, sample, inBare, isQuick }) {
    const patterns = isQuick ? QUICK : FULL;
    const names = makeNames(patterns, namesIn(pages, 1), patterns);
    const events = patterns / PER_EVENT;
    const file = fileOf(makeDocument({ events, accounts: events }, names));
    const addresses = sample();
    const extended = await openExtended();
    const heaps = async (): Promise<number[]> => {
      const found: number[] = [];
      for (const address of addresses) found.push((await visit(extended, address)).cost.heap);
      return found;
    };
    const bare = await inBare(async (browser) => {
      const found: number[] = [];
      for (const address of addresses) found.push((await visitBare(browser, address)).heap);
      return found;
    });
    const before = { tabs: await heaps(), background: await backgroundHeap(extended) };
    const corpora = await openCorpora(extended);
    const took = await installFile(corpora, extended.own, file);
    await corpora.close();
    const after = { tabs: await heaps(), background: await backgroundHeap(extended) };
    await extended.launched.close();
    const row = (says: string, { tabs, background }: typeof before): Cell[] => {
      const more = tabs.map((heap, at) => (heap - (bare[at] ?? NaN)) / MB);
      return [says, median(more), Math.max(...more), background / MB];
    };
    const rows = [row('bundled corpus', before), row(`and ${patterns} patterns`, after)];
    return {
      sections: [
        {
          title: `Memory, in MB: ${addresses.length} tabs, over the same without the extension`,
          head: ['', 'middle tab', 'at most', 'background'],
          rows,
          notes: [
            `The background is measured awake, after an answer; it sleeps otherwise. Installing ${patterns} patterns took ${Math.round(took.compiled)} ms.`,
          ],
        },
      ],
      goals: [most(`6. Memory of a tab, ${patterns} patterns`, 6, Number(rows[1]?.[2]), 'MB more')],
    };
  },
};
