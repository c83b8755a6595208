import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { Library } from '../../data/library/library.ts';
import { fetchBundle } from '../../data/bundle.ts';
import { leaveOut } from '../../data/settings.ts';
import { saveLost } from '../../data/storage/passages.ts';
import { changeSettings } from '../../data/storage/settings.ts';
import { refreshTables } from '../../data/tables.ts';
import { cardOf } from '../../data/view/card.ts';
import { answer, askTab } from '../../messages.ts';
import type { Sender } from '../../wire.ts';
import { offerToAdd } from './add-account.ts';
import { colourBadge, countInBadge } from './badge.ts';
import { askDaily, keepAlarm } from './daily.ts';
import { passOnCommands } from './commands.ts';
import { offerLookUp } from './look-up.ts';
import { keepShared } from './shared-settings.ts';
import { Spotting } from './spotting/spotting.ts';
import { TableKeeper } from './spotting/table-keeper.ts';
import { showForAll, showStatus } from './toolbar.ts';
import { welcome } from './welcome.ts';

const complain = (error: unknown) => console.error('The corpus was not installed:', error);

/** The frame that asks. @throws where it is no page */
function frameOf({ tab, frame }: Sender) {
  if (tab === null) throw new Error('there is no page to bring it into');
  return { tabId: tab, frameIds: [frame] };
}

/** Brings a script into the frame that asks for it, into the world of its content script. */
async function bring(
  file: `/content-scripts/${'card' | 'marker' | 'passage'}.js`,
  sender: Sender,
): Promise<null> {
  await browser.scripting.executeScript({ target: frameOf(sender), files: [file] });
  return null;
}

/** How marks look in the frame that asks for it: its sheet is not on pages without marks. */
async function bringLook(sender: Sender): Promise<null> {
  const files = ['/content-scripts/marker.css' as const];
  await browser.scripting.insertCSS({ target: frameOf(sender), files });
  return null;
}

export default defineBackground({
  type: 'module',
  main() {
    const library = new Library(fetchBundle);
    const always = new AbortController().signal;

    /** What pages read follows from what the library holds; this makes it so. */
    async function refresh(anew: boolean): Promise<null> {
      await refreshTables(library, anew);
      await keepAlarm(library);
      return null;
    }

    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') void welcome();
      library
        .update()
        .then(() => refresh(false))
        .catch(complain);
    });
    // What was removed longer ago can no longer be brought back.
    library.purge(Date.now() - 10 * 60_000).catch(complain);
    // A change of the library that was cut short before its tables were made is made up for here.
    refresh(false).catch(complain);

    const tables = new TableKeeper(() => refresh(true), always);
    const spotting = new Spotting(tables, always);

    askDaily(library, () => refresh(false));
    passOnCommands();
    offerLookUp(tables);
    offerToAdd();
    showForAll(always);
    void colourBadge();
    keepShared(always);
    answer(
      {
        card: ({ kind, id, language }) => cardOf(library, { kind, id }, language),
        'load-marker': async ({ doubt }, sender) => {
          // Where that fails, the marker is due: what is wrong is told where mentions are asked for.
          const isDue = doubt === null || (await spotting.namesEvent(doubt).catch(() => true));
          if (isDue) await bring('/content-scripts/marker.js', sender);
          return isDue;
        },
        'load-look': (_asked, sender) => bringLook(sender),
        'load-card': (_asked, sender) => bring('/content-scripts/card.js', sender),
        'load-passages': (_asked, sender) => bring('/content-scripts/passage.js', sender),
        'tell-text': async (told, sender) => {
          spotting.tell(told, sender);
          return null;
        },
        spot: (asked, sender) => spotting.spot(asked, sender),
        passages: async ({ found, missing }) => {
          await saveLost(found, missing);
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
        tables: ({ damaged }) => refresh(damaged),
        count: async (counted, { tab }) => {
          if (tab !== null) await countInBadge(tab, counted);
          return null;
        },
        rebuild: async () => {
          await library.renew();
          return refresh(true);
        },
        status: async ({ state }, { tab }) => {
          if (tab !== null) await showStatus(tab, state);
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
