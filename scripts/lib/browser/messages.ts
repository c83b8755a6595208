import type { Page } from 'puppeteer-core';

/** What a page of the extension finds in its own global scope, as far as it is used here. */
declare const chrome: {
  runtime: {
    onMessage: {
      addListener: (hear: (message: object, from: { tab?: object }) => undefined) => void;
    };
  };
};

/** A message that a page has sent to the extension. */
export interface Heard {
  name: string;
  /** Of its JSON, which is what it is handed over as. */
  bytes: number;
}

const LOG = 'heardInBench';

/** From now on, notes what pages send; every page of the extension hears it beside the background. */
export const beginHearing = (own: Page): Promise<void> =>
  own.evaluate((log) => {
    const heard: { name: string; bytes: number }[] = [];
    Reflect.set(globalThis, log, heard);
    chrome.runtime.onMessage.addListener((message, { tab }) => {
      if (tab === undefined || !('name' in message)) return;
      const { length } = new TextEncoder().encode(JSON.stringify(message));
      heard.push({ name: String(message.name), bytes: length });
    });
  }, LOG);

/** What was heard since this was asked last. */
export async function takeHeard(own: Page): Promise<Heard[]> {
  const text = await own.evaluate((log) => {
    const heard: unknown = Reflect.get(globalThis, log);
    return JSON.stringify(Array.isArray(heard) ? heard.splice(0) : []);
  }, LOG);
  const heard: unknown = JSON.parse(text);
  return Array.isArray(heard)
    ? heard.map(({ name, bytes }) => ({ name: String(name), bytes: Number(bytes) }))
    : [];
}
