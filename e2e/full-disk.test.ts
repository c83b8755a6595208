import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import en from '../locales/en.json' with { type: 'json' };
import { behind } from './lib/extension-page.ts';
import { isWhole, lookInto, writeVersion } from './lib/faults.ts';
import { smallDisk } from './lib/small-disk.ts';
import { openStage, PATIENT, type Stage } from './lib/stage.ts';

const dir = mkdtempSync(join(tmpdir(), 'full-'));
const FILES = [writeVersion(dir, '1'), writeVersion(dir, '2')] as const;
const disk = smallDisk();
if (disk === null) console.log('skipped: a full disk, since none can be mounted here');

describe.skipIf(disk === null)('on a disk that is full', () => {
  let stage: Stage | null = null;
  let corpora: Page;
  let beside: Page;
  beforeAll(async () => {
    if (disk === null) return;
    stage = await openStage('chromium', { profile: disk.folder });
    await stage.show('/en.html');
    corpora = await behind(stage, 'corpora.html');
    beside = await behind(stage, 'corpus.json');
    await corpora.waitForSelector('[data-corpus]');
  });
  afterAll(async () => {
    await stage?.close();
    disk?.unmount();
  });

  async function bringIn(file: string): Promise<void> {
    const found = await corpora.waitForSelector('input[data-testid="file"]');
    const input = await found?.toElement('input');
    await input?.uploadFile(file);
  }

  it('says so, and leaves everything as it was', async () => {
    await bringIn(FILES[0]);
    await corpora.waitForSelector('[data-outcome="done"]');
    disk?.fill();
    await bringIn(FILES[1]);
    const line = await corpora.waitForSelector('.refused li', PATIENT);
    expect(await line?.evaluate((found) => found.textContent)).toBe(en.corpora.full);
    disk?.empty();
    const found = await lookInto(beside, 'struck');
    expect(found.version).toBe('1');
    expect(isWhole(found)).toBe(true);
  });

  it('takes it once there is room again', async () => {
    await bringIn(FILES[1]);
    await corpora.waitForSelector('[data-outcome="done"]', PATIENT);
    const found = await lookInto(beside, 'struck');
    expect(found.version).toBe('2');
    expect(isWhole(found)).toBe(true);
  });
});
