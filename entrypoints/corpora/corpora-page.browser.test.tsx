import { deleteDB } from 'idb';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeBackup } from '../../data/library/backup.ts';
import { DEFAULTS } from '../../data/settings/defaults.ts';
import { loadSettings } from '../../data/storage/settings.ts';
import { FILE, libraryOf, strangerCorpus } from '../../scripts/lib/test/library.ts';
import { draw } from '../../scripts/lib/test/render.ts';
import { CorporaPage } from './CorporaPage.tsx';

let root: HTMLElement;

beforeEach(() => fakeBrowser.reset());
afterEach(async () => {
  render(null, root);
  vi.restoreAllMocks();
  await deleteDB('parallax');
});

test('a backup is put back, the browser is asked to keep it, and nothing is shared unasked', async () => {
  const persist = vi.spyOn(navigator.storage, 'persist').mockResolvedValue(true);
  fakeBrowser.runtime.onMessage.addListener((_message, _sender, respond) => {
    respond({ ok: true, answered: null });
    return true;
  });
  const { library } = libraryOf();
  await library.install(strangerCorpus('second'), FILE);
  const text = await makeBackup(library, { ...DEFAULTS, sync: true, actors: false });
  await library.remove('second');
  await library.purge(Date.now());

  root = draw(<CorporaPage library={library} />);
  await expect.poll(() => root.querySelector('[data-corpus="test"]')).not.toBeNull();
  const input = root.querySelector<HTMLInputElement>('input[data-testid="restore"]');
  if (input === null) throw new Error('there is nothing to restore with');
  const files = new DataTransfer();
  files.items.add(new File([text], 'backup.json'));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));

  await expect.poll(() => root.querySelector('[data-corpus="second"]')).not.toBeNull();
  expect(await loadSettings()).toEqual({ ...DEFAULTS, actors: false });
  expect(persist).toHaveBeenCalledOnce();
});
