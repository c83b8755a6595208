import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { Library } from '../../data/library/library.ts';
import { fetchBundle } from '../../data/bundle.ts';
import { leaveOut } from '../../data/settings.ts';
import { changeSettings, saveTables } from '../../data/storage.ts';
import { makeTables } from '../../data/tables.ts';
import { cardOf } from '../../data/view/card.ts';
import { answer, askTab } from '../../messages.ts';
import { countInBadge } from './badge.ts';
import { passOnCommands } from './commands.ts';

export default defineBackground({
  type: 'module',
  main() {
    const library = new Library(fetchBundle);
    const always = new AbortController().signal;

    async function install(): Promise<null> {
      await saveTables(makeTables(await library.update()));
      return null;
    }

    browser.runtime.onInstalled.addListener(() => {
      install().catch((error: unknown) => console.error('The corpus was not installed:', error));
    });

    passOnCommands();
    answer(
      {
        card: ({ kind, id, language }) => cardOf(library, { kind, id }, language),
        'load-card': async (_asked, { tab, frame }) => {
          if (tab === null) throw new Error('there is no page to bring the card into');
          await browser.scripting.executeScript({
            target: { tabId: tab, frameIds: [frame] },
            files: ['/content-scripts/card.js'],
          });
          return null;
        },
        'leave-out': async (what) => {
          await changeSettings(leaveOut(what));
          return null;
        },
        'open-dossier': async ({ kind, id }) => {
          await browser.tabs.create({ url: `/dossier.html#/${kind}/${encodeURIComponent(id)}` });
          return null;
        },
        'search-web': async ({ text }) => {
          await browser.search.query({ text, disposition: 'NEW_TAB' });
          return null;
        },
        tables: install,
        count: async (counted, { tab }) => {
          if (tab !== null) await countInBadge(tab, counted);
          return null;
        },
        'page-state': async (_asked, { tab }) => {
          if (tab === null) throw new Error('there is no page around it');
          return (await askTab(tab, 'report', {})).state;
        },
      },
      always,
    );
  },
});
