import { browser } from 'wxt/browser';
import { askTab, tellFrames, type Asked } from '../../messages.ts';

/** The commands of the manifest, and what each asks of the page in front. */
const COMMANDS: Record<string, Asked<'command'>['todo']> = {
  'next-mention': 'next',
  'previous-mention': 'previous',
  'open-mention': 'open',
  'pause-tab': 'pause',
};

/** The page in front has the first turn; a page with no mention of its own leaves it to its frames. */
async function passOn(tab: number, todo: Asked<'command'>['todo']): Promise<void> {
  const done = await askTab(tab, 'command', { todo });
  if (todo === 'pause') tellFrames(tab, 'command', { todo: 'follow' });
  else if (!done) tellFrames(tab, 'command', { todo });
}

/** Passes keyboard commands on; a page without a content script ignores them. */
export function passOnCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const todo = COMMANDS[name];
    if (todo === undefined || tab?.id === undefined) return;
    passOn(tab.id, todo).catch(() => undefined);
  });
}
