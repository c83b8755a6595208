import { TargetType } from 'puppeteer-core';
import { expect } from 'vitest';
import type { browser } from 'wxt/browser';
import { behind } from './extension-page.ts';
import { PATIENT, type Stage } from './stage.ts';

/** What functions that run in a page of the extension find there. */
declare const chrome: typeof browser;

/** Chromium's background, where it is awake. */
export const worker = ({ launched }: Stage) =>
  launched.browser.targets().find((target) => target.type() === TargetType.SERVICE_WORKER);

/** Ends Chromium's background, as the browser does when it has been idle. */
export async function killWorker(stage: Stage): Promise<void> {
  const target = worker(stage);
  await (await target?.worker())?.close();
  await expect.poll(() => worker(stage), PATIENT).toBeUndefined();
}

/** Waits until Firefox has ended its background: soon, on a stage whose background is sleepy. */
async function untilAsleep(stage: Stage): Promise<void> {
  const own = await behind(stage, 'corpus.json');
  const isAwake = () => own.evaluate(() => chrome.extension.getBackgroundPage() !== null);
  await expect.poll(isAwake, PATIENT).toBe(false);
  await own.close();
}

/** The background is ended, with all that it had in memory. */
export const endBackground = (stage: Stage): Promise<void> =>
  stage.launched.name === 'firefox' ? untilAsleep(stage) : killWorker(stage);
