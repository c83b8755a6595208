import { compile, gate, serialise } from '../../mentions/index.ts';
import { readMentionInput } from '../../scripts/lib/read-corpus.ts';
import { contest } from '../contest.ts';
import { blocksOn } from '../lib/blocks.ts';
import { openExtended } from '../lib/extended.ts';
import { entryOf } from '../lib/measure.ts';
import { most, type Cell, type Part } from '../lib/part.ts';
import { servePages } from '../lib/served.ts';
import { textPage } from '../lib/text-page.ts';
import { resultOf } from '../results.ts';

/** UTF-16 units. */
const LENGTHS = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];

/** How reading and spotting, and the longest block, grow with the text of a page. */
export const length: Part = {
  name: 'length',
  async run({ rounds, inBare, isQuick }) {
    const lengths = LENGTHS.slice(0, isQuick ? -1 : LENGTHS.length);
    const texts = lengths.map(textPage);
    const server = await servePages(texts);
    const addresses = texts.map(({ path }) => server.origin + path);
    const table = compile(readMentionInput('data/corpus'));
    const entries = {
      floor: await entryOf('floor', { table: null, gate: '', names: [] }),
      ours: await entryOf('ours', { table: serialise(table), gate: gate(table), names: [] }),
    };
    const pages = await inBare((browser) => contest(browser, addresses, entries, rounds));
    const extended = await openExtended();
    const blocks = await blocksOn(extended, addresses, rounds);
    await extended.launched.close();
    await server.close();
    const rows = lengths.map((units, at): Cell[] => {
      const its = pages.slice(at, at + 1);
      const [floor, ours] = [resultOf('floor', its), resultOf('ours', its)];
      const held = blocks[at]?.longest;
      return [
        `${units / 1000} kB`,
        floor.cold,
        ours.cold,
        ours.coldRatio,
        ours.found.toFixed(0),
        held?.processor ?? NaN,
        held?.clock ?? NaN,
      ];
    });
    return {
      sections: [
        {
          title: 'Growth with the text of a page, bundled corpus',
          head: [
            '',
            'floor ms',
            'ours ms',
            '× floor',
            'found',
            'longest block, processor ms',
            'clock ms',
          ],
          rows,
          notes: [
            'Ours in one go, as in the contests; the longest block is that of the built extension, which works in slices.',
          ],
        },
      ],
      goals: [
        most('4. Longest block, 10 MB of text', 50, blocks.at(-1)?.longest.processor ?? NaN, 'ms'),
      ],
    };
  },
};
