import { blocksOn } from '../lib/blocks.ts';
import { openExtended } from '../lib/extended.ts';
import { median } from '../lib/figures.ts';
import type { Held } from '../lib/held.ts';
import { most, type Cell, type Part } from '../lib/part.ts';

/** At least: what one page shows once, a collection of garbage at the wrong moment, is not its cost. */
const ROUNDS = 3;

const worst = (numbers: readonly number[]): number => Math.max(...numbers);

const row = (
  says: string,
  held: readonly Held[],
  of: (numbers: readonly number[]) => number,
): Cell[] => [says, of(held.map(({ processor }) => processor)), of(held.map(({ clock }) => clock))];

/** The longest stretch for which the extension holds the main thread, from a trace of each page. */
export const blocks: Part = {
  name: 'blocks',
  async run({ addresses, rounds }) {
    const extended = await openExtended();
    const measured = await blocksOn(extended, addresses, Math.max(ROUNDS, rounds));
    await extended.launched.close();
    const seen = measured.toSorted((one, other) => other.longest.processor - one.longest.processor);
    const longest = seen.map((page) => page.longest);
    return {
      sections: [
        {
          title: `The main thread held by the extension, ${seen.length} pages, medians of ${Math.max(ROUNDS, rounds)} rounds`,
          head: ['', 'processor ms', 'clock ms'],
          rows: [
            row('longest block, worst page', longest, worst),
            row('longest block, middle page', longest, median),
            row(
              'in all, middle page',
              seen.map(({ total }) => total),
              median,
            ),
            row(
              'compiling its script',
              seen.map(({ compile }) => compile),
              median,
            ),
            row(
              'compiling and evaluating it',
              seen.map(({ evaluate }) => evaluate),
              median,
            ),
          ],
          notes: [
            `Longest: ${seen
              .slice(0, 5)
              .map(({ path, longest: { processor } }) => `${path} ${processor.toFixed(1)}`)
              .join(', ')}.`,
            'Processor time is what the thread itself used; the clock also counts what other work of the machine takes from it.',
          ],
        },
      ],
      goals: [
        most(
          '4. Longest block of the main thread, any page',
          16,
          worst(longest.map(({ processor }) => processor)),
          'ms',
        ),
      ],
    };
  },
};
