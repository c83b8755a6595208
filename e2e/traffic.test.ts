import { describe, expect, it } from 'vitest';
import { painted } from '../scripts/lib/browser/reader.ts';
import { leave, openCard, pause } from './lib/card.ts';
import { behind, press, type } from './lib/extension-page.ts';
import { BROWSERS, openStage, PATIENT, type Stage } from './lib/stage.ts';

/** Long enough for what a browser or an extension does once it has time, in milliseconds. */
const AFTERWARDS = 2500;

const PATHS = ['/en.html', '/fr.html'];

/** All that a reader does with the extension. */
async function useAll(stage: Stage): Promise<void> {
  await expect.poll(() => painted(stage.page, 'actor'), PATIENT).toBeGreaterThan(0);
  await openCard(stage.page);
  await leave(stage);
  await openCard(stage.page, 0, 'actor');
  await leave(stage);
  const popup = await behind(stage, 'popup.html');
  await type(popup, 'input[type="search"]', 'anchorage');
  await popup.waitForSelector('.result');
  await press(popup, '.result');
  await popup.waitForSelector('.note');
  await popup.close();
  const options = await behind(stage, 'options.html');
  await press(options, '[id="actors"]');
  await press(options, '[id="actors"]');
  await options.close();
}

/** Shows the pages, and gives all that was asked for meanwhile, without the port of the day. */
async function recorded(stage: Stage, use: (stage: Stage) => Promise<void>): Promise<string[]> {
  try {
    for (const path of PATHS) await stage.show(path);
    await use(stage);
    await pause(AFTERWARDS);
    return stage.proxy.asked.map((address) => address.replace(stage.origin, '')).toSorted();
  } finally {
    await stage.close();
  }
}

describe.each(BROWSERS)('in %s', (name) => {
  it('asks with the extension for exactly what the pages ask for without it', async () => {
    const without = await recorded(await openStage(name, { bare: true }), async () => undefined);
    expect(without).toEqual(expect.arrayContaining([...PATHS, '/news.css']));
    expect(await recorded(await openStage(name), useAll)).toEqual(without);
  });

  it('would have seen a request to anyone else, by any way that a page has', async () => {
    const stage = await openStage(name, { bare: true });
    await stage.show('/en.html');
    await stage.page.evaluate(() => {
      void fetch('http://plain.example/told').catch(() => null);
      void fetch('https://tunnel.example/told').catch(() => null);
      navigator.sendBeacon('http://beacon.example/told');
      new Image().src = 'http://image.example/told';
      Reflect.construct(WebSocket, ['ws://socket.example/told']);
    });
    const seen = (): string => stage.proxy.strangers([stage.origin]).join(' ');
    for (const who of ['plain', 'tunnel', 'beacon', 'image', 'socket']) {
      await expect.poll(seen, PATIENT).toContain(`${who}.example`);
    }
    await stage.close();
  });
});
