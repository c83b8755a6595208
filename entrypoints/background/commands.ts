import { browser } from 'wxt/browser';
import { commandTab, type Asked } from '../../messages.ts';

/** The commands of the manifest, and what each asks of the page in front. */
const COMMANDS: Record<string, Asked<'command'>['todo']> = {
  'next-mention': 'next',
  'previous-mention': 'previous',
  'open-mention': 'open',
  'pause-tab': 'pause',
};

/** Passes keyboard commands on; a page without a content script ignores them. */
export function passOnCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const todo = COMMANDS[name];
    if (todo === undefined || tab?.id === undefined) return;
    commandTab(tab.id, todo).catch(() => undefined);
  });
}
