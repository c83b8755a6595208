import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtExtension } from './lib/built.ts';
import { openCard } from './lib/card.ts';
import { openStage, type Stage } from './lib/stage.ts';

/** The one of the browser's own interfaces that its page of extensions reads its log from. */
declare const chrome: {
  developerPrivate: {
    getExtensionsInfo: () => Promise<
      {
        manifestErrors: { message: string }[];
        runtimeErrors: { message: string }[];
        installWarnings?: string[];
      }[]
    >;
    updateProfileConfiguration: (update: { inDeveloperMode: boolean }) => Promise<void>;
  };
};

/** What the browser has written down against the extensions that it was given. */
async function logOf({ launched }: Stage): Promise<string[]> {
  const page = await launched.browser.newPage();
  await page.goto('chrome://extensions');
  const log = await page.evaluate(async () => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    const all = await chrome.developerPrivate.getExtensionsInfo();
    return all.flatMap(({ manifestErrors, runtimeErrors, installWarnings = [] }) => [
      ...[...manifestErrors, ...runtimeErrors].map(({ message }) => message),
      ...installWarnings,
    ]);
  });
  await page.close();
  return log;
}

describe('what Chromium writes down about the extension', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage('chromium');
  });
  afterAll(() => stage.close());

  it('is no warning about its manifest, and no error while an article is read', async () => {
    await stage.read('/en.html');
    await openCard(stage.page);
    expect(await logOf(stage)).toEqual([]);
  });

  it('would be there: a key that the browser does not know is written down', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parallax-manifest-'));
    cpSync(builtExtension('chromium'), folder, { recursive: true });
    const file = join(folder, 'manifest.json');
    const text = readFileSync(file, 'utf8').replace('{', '{"no_such_key":1,');
    writeFileSync(file, text);
    await stage.launched.browser.installExtension(folder);
    expect(await logOf(stage)).toEqual([expect.stringContaining('no_such_key')]);
  });
});
