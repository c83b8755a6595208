import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { marksOf, openCard } from './lib/card.ts';
import { behind, isOn, press } from './lib/extension-page.ts';
import { openStage, PATIENT, type Stage } from './lib/stage.ts';

const profile = mkdtempSync(join(tmpdir(), 'parallax-profile-'));
let stage: Stage | null = null;

afterEach(async () => {
  await stage?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

// Firefox forgets an add-on that a test installed, with all it stored, when it ends.
it('keeps the library and what the reader set when the browser is started again', async () => {
  stage = await openStage('chromium', { profile });
  await stage.read('/en.html');
  const options = await behind(stage, 'options.html');
  await press(options, '[id="actors"]');
  const first = stage.page;
  // All marks go for a moment when settings change.
  await expect
    .poll(() => marksOf(first), PATIENT)
    .toEqual({ event: expect.toSatisfy((n) => n > 0), actor: 0 });
  const marks = await marksOf(first);
  const said = await openCard(first);
  await stage.close();

  stage = await openStage('chromium', { profile });
  await stage.read('/en.html');
  expect(await marksOf(stage.page)).toEqual(marks);
  const again = await behind(stage, 'options.html');
  await again.waitForSelector('[id="actors"]');
  expect(await isOn(again, 'actors')).toBe(false);
  await again.close();
  await stage.page.bringToFront();
  expect(await openCard(stage.page)).toBe(said);
});
