import { deleteDB } from 'idb';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeOwn } from '../../data/own/keep.ts';
import { libraryOf, strangerCorpus } from '../../scripts/lib/test/library.ts';
import { draw } from '../../scripts/lib/test/render.ts';
import { MyAccounts } from './MyAccounts.tsx';

let root: HTMLElement;
beforeEach(() => fakeBrowser.reset());
afterEach(async () => {
  render(null, root);
  vi.restoreAllMocks();
  await deleteDB('parallax');
});

test('an undoing that fails is told, and can be tried again', async () => {
  const { library } = libraryOf();
  await library.install(strangerCorpus('mine'), { kind: 'own' });
  const title = { en: 'Renamed', fr: 'Renommé' };
  const last = await changeOwn(library, 'Mine', (corpus) => ({ ...corpus, title }));
  root = draw(<MyAccounts library={library} last={last} onChange={() => {}} notice={null} />);
  vi.spyOn(library, 'install').mockRejectedValueOnce(new Error('there is no room'));
  const undo = () => root.querySelector<HTMLElement>('[data-testid="undo"]');
  undo()?.click();
  await expect
    .poll(() => root.querySelector('[role="status"]')?.textContent)
    .toContain('there is no room');
  expect(undo()).not.toBeNull();
});
