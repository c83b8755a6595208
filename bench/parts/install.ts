import { fileOf, makeDocument } from '../lib/document.ts';
import { openExtended } from '../lib/extended.ts';
import { longestTask } from '../lib/held.ts';
import { installFile, openCorpora, type Installed } from '../lib/install.ts';
import { makeNames } from '../lib/names.ts';
import type { Part } from '../lib/part.ts';
import { traced } from '../lib/trace.ts';

const FULL = { events: 3_000, accounts: 30_000 };
const QUICK = { events: 300, accounts: 3_000 };

/** Installs a large corpus from a file, once: how long it takes, and how long its page stands still. */
export const install: Part = {
  name: 'install',
  async run({ isQuick }) {
    const size = isQuick ? QUICK : FULL;
    const file = fileOf(makeDocument(size, makeNames(size.events, [], 1)));
    const extended = await openExtended();
    const page = await openCorpora(extended);
    let took: Installed = { listed: NaN, compiled: NaN };
    const events = await traced(page, async () => {
      took = await installFile(page, extended.own, file);
    });
    const held = longestTask(events);
    await extended.launched.close();
    return {
      sections: [
        {
          title: `Installing a corpus of ${size.accounts} accounts of ${size.events} events`,
          head: ['', 'ms'],
          rows: [
            ['until it is listed', took.listed],
            ['until pages find its events', took.compiled],
            ['longest block of the page that installs, clock', held.clock],
            ['the same, processor', held.processor],
          ],
        },
      ],
    };
  },
};
