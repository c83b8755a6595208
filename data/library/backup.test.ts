import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import { FILE, idsOf, libraryOf, strangerCorpus } from '../../scripts/lib/test/library.ts';
import { DEFAULTS } from '../settings/defaults.ts';
import { changeSettings, loadSettings } from '../storage/settings.ts';
import { makeBackup, restoreBackup } from './backup.ts';

afterEach(() => deleteDB('parallax'));

async function backedUp(): Promise<string> {
  const { library } = libraryOf();
  await library.install(strangerCorpus('second'), FILE);
  await library.install(strangerCorpus('third'), { kind: 'own' });
  await library.setOn('third', false);
  return makeBackup(library, { ...DEFAULTS, actors: false });
}

test('everything of the reader’s comes back in a browser that has nothing', async () => {
  const text = await backedUp();
  await deleteDB('parallax');
  const { library } = libraryOf();
  const back = await restoreBackup(library, { name: 'b.json', text });
  const { sync: _told, ...settings } = { ...DEFAULTS, actors: false };
  expect(back).toEqual({ settings, corpora: 2 });
  expect(await library.corpora()).toMatchObject([
    { id: 'test' },
    { id: 'second', origin: FILE, on: true },
    { id: 'third', origin: { kind: 'own' }, on: false },
  ]);
  expect(JSON.parse(await makeBackup(library, { ...DEFAULTS, ...back.settings }))).toMatchObject({
    ...JSON.parse(text),
    made: expect.anything(),
  });
});

test.each([true, false])(
  'whether settings are shared from here is as before: sync %s',
  async (sync) => {
    const { library } = libraryOf();
    const text = await makeBackup(library, { ...DEFAULTS, sync: true, actors: false });
    expect(text).not.toContain('sync');
    // Those of earlier versions told it.
    for (const told of [true, false]) {
      const older = text.replace('"actors"', `"sync": ${told}, "actors"`);
      await changeSettings(() => ({ ...DEFAULTS, sync }));
      const back = await restoreBackup(library, { name: 'b.json', text: older });
      await changeSettings(() => back.settings);
      expect(await loadSettings()).toEqual({ ...DEFAULTS, sync, actors: false });
    }
  },
);

test('one that is damaged is refused with its place, and changes nothing', async () => {
  const text = (await backedUp()).replace('"lake-summit"', '"Lake Summit"');
  await deleteDB('parallax');
  const { library } = libraryOf();
  await expect(restoreBackup(library, { name: 'b.json', text })).rejects.toThrow(
    /^b\.json \(1\): /,
  );
  expect(idsOf(await library.corpora())).toEqual(['test']);
});

test('one that claims the bundled corpus is refused', async () => {
  const text = (await backedUp()).replaceAll('"id": "second"', '"id": "test"');
  const { library } = libraryOf();
  await expect(restoreBackup(library, { name: 'b.json', text })).rejects.toThrow(/comes with/);
});

test('what was removed is not in it', async () => {
  const { library } = libraryOf();
  await library.install(strangerCorpus('second'), FILE);
  await library.remove('second');
  expect(await makeBackup(library, DEFAULTS)).not.toContain('second');
});
