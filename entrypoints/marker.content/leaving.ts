import { browser } from 'wxt/browser';
import { leaveOut, type LeftOut, type Settings } from '../../data/settings.ts';
import { ask } from '../../messages.ts';

/** How what a reader leaves out in a page is kept. */
interface Leaving {
  leaveOut: (what: LeftOut) => Promise<void>;
  /** The settings as they hold in this page. */
  adapted: (settings: Settings) => Settings;
}

/**
 * What is left out is stored, but for a mark that is called wrong in a private window: that would keep
 * the page's address. It holds for as long as the page is open, and nowhere else.
 * @param changed is called when something is to hold that is not stored
 */
export function createLeaving(changed: () => Promise<unknown>): Leaving {
  const unstored: LeftOut[] = [];
  return {
    async leaveOut(what) {
      if (what.kind !== 'wrong' || !browser.extension.inIncognitoContext) {
        await ask('leave-out', what);
        return;
      }
      unstored.push(what);
      await changed();
    },
    adapted(settings) {
      const held = { ...settings };
      for (const what of unstored) Object.assign(held, leaveOut(what)(held));
      return held;
    },
  };
}
