import { TargetType } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import { behind } from './extension-page.ts';
import type { Stage } from './stage.ts';

/** What functions that run in a page or a worker of the extension find there. */
declare const chrome: typeof browser;

const TODO = {
  'next-mention': 'next',
  'previous-mention': 'previous',
  'open-mention': 'open',
  'pause-tab': 'pause',
} as const;
export type Command = keyof typeof TODO;

/** In Chromium the background hears the browser's own event; this is that event's door. */
async function inWorker({ launched }: Stage, command: Command): Promise<boolean> {
  const target = launched.browser
    .targets()
    .find((candidate) => candidate.type() === TargetType.SERVICE_WORKER);
  const worker = await target?.worker();
  if (!worker) return false;
  return worker.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const dispatch: unknown = Reflect.get(chrome.commands.onCommand, 'dispatch');
    if (typeof dispatch !== 'function') return false;
    Reflect.apply(dispatch, chrome.commands.onCommand, [name, tab]);
    return true;
  }, command);
}

/**
 * Presses a keyboard command: automation cannot press the keys of the browser itself. Where the event
 * in the background cannot be had, the page is told what the background tells it at that event.
 */
export async function press(stage: Stage, command: Command): Promise<void> {
  if (stage.launched.name === 'chromium' && (await inWorker(stage, command))) return;
  const own = await behind(stage, 'options.html');
  await own.evaluate(async (todo) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const say = (frame: object, what: string) =>
      chrome.tabs.sendMessage(tab?.id ?? -1, { name: 'command', asked: { todo: what } }, frame);
    await say(todo === 'pause' ? { frameId: 0 } : {}, todo);
    if (todo === 'pause') await say({}, 'follow');
  }, TODO[command]);
  await own.close();
  await stage.page.bringToFront();
}
