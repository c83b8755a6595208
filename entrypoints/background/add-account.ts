import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import * as v from 'valibot';
import { sha256 } from '../../data/sha256.ts';
import { taken, type Draft, type Taken } from '../../data/schema/draft.ts';
import { saveDraft } from '../../data/storage/session.ts';
import { askTab } from '../../messages.ts';

/** The menu's entry and the keyboard command go by one name. */
const ADD = 'add-account';

interface Tab {
  id?: number | undefined;
  url?: string | undefined;
  title?: string | undefined;
  incognito?: boolean | undefined;
}

/** What the browser itself tells, where no script of ours runs in the page. */
const fromTab = ({ url, title }: Tab, selected: string): Taken => ({
  passage: { exact: selected.slice(0, 4_000), prefix: '', suffix: '', paragraph: null },
  page: {
    address: url ?? '',
    title: title ?? null,
    author: null,
    site: null,
    date: null,
    language: null,
  },
  near: [],
  text: selected,
  paragraphs: 1,
});

async function takenFrom(tab: Tab, selected: string): Promise<Taken> {
  try {
    if (tab.id === undefined) throw new Error('there is no tab');
    const answered = v.parse(taken, await askTab(tab.id, 'passage', {}));
    // In a frame the page around it knows of no selection.
    if (answered.passage.exact !== '') return answered;
    return { ...answered, passage: fromTab(tab, selected).passage };
  } catch (error) {
    console.warn('The page told nothing of the passage:', error);
    return fromTab(tab, selected);
  }
}

/**
 * Opens the form on a passage that the reader has selected. What the page told goes there by the
 * storage of the session: in memory, and no part of an address.
 * @param selected what the menu says is selected
 */
async function beginAccount(tab: Tab, selected: string): Promise<void> {
  const { text, ...told } = await takenFrom(tab, selected);
  const draft: Draft = {
    ...told,
    sha256: await sha256(text),
    privately: tab.incognito === true,
  };
  const id = crypto.randomUUID();
  await saveDraft(id, draft);
  await browser.tabs.create({ url: `/add.html#/new/${id}` });
}

const complain = (error: unknown) => console.error('The account was not begun:', error);

/** Adds the entry to the menu of selected text, and answers it and the command. */
export function offerToAdd(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({ id: ADD, title: i18n.t('menu.add'), contexts: ['selection'] });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId === ADD) beginAccount(tab ?? {}, selectionText ?? '').catch(complain);
  });
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === ADD) beginAccount(tab ?? {}, '').catch(complain);
  });
}
