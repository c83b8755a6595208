import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { firstPages, ownPage } from '../scripts/lib/browser/first-run.ts';
import { launch, type Launched } from '../scripts/lib/browser/launch.ts';
import { builtExtension } from './lib/built.ts';
import { pause } from './lib/card.ts';
import { behind, press } from './lib/extension-page.ts';
import { BROWSERS, inBrowsers, PATIENT } from './lib/stage.ts';

let launched: Launched | null = null;
const profile = mkdtempSync(join(tmpdir(), 'parallax-first-run-'));
afterEach(async () => {
  await launched?.close();
  launched = null;
});

describe.each(BROWSERS)('in %s', (name) => {
  it('one page is opened when the extension is installed', async () => {
    launched = await launch(name, { headless: true, extension: builtExtension(name) });
    const own = await ownPage(launched);
    await expect.poll(() => firstPages(own), PATIENT).toBe(1);
  });
});

// Firefox forgets an add-on that a test installed when it ends.
it('none is opened when the browser is started again', async () => {
  const options = { headless: true, extension: builtExtension('chromium'), profile };
  launched = await launch('chromium', options);
  const first = await ownPage(launched);
  await expect.poll(() => firstPages(first), PATIENT).toBe(1);
  await expect
    .poll(() => first.evaluate('chrome.storage.local.get("welcomed")'), PATIENT)
    .toEqual({ welcomed: true });
  await launched.close();

  launched = await launch('chromium', options);
  const again = await ownPage(launched);
  await pause(1_500);
  expect(await firstPages(again)).toBe(0);
  await launched.close();
  launched = null;
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

inBrowsers(BROWSERS, {}, (stage) => {
  it('shows the accounts of a live sample, and asks for nothing that is granted', async () => {
    await stage().read('/en.html');
    const welcome = await behind(stage(), 'welcome.html');
    await welcome.waitForSelector('.mention');
    await press(welcome, '.mention');
    await welcome.waitForSelector('.note .question');
    expect(await welcome.$('[data-testid="access"]')).toBeNull();
    await welcome.close();
  });
});
