import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import type { Subject } from '../../data/view/card.ts';
import { spot } from '../../mentions/index.ts';
import { askTab } from '../../messages.ts';
import type { TableKeeper } from './spotting/table-keeper.ts';

/** The menu's entry and the keyboard command go by one name. */
const LOOK_UP = 'look-up';

/** A selection is looked at this far, in UTF-16 units: who selects a page wants no single event. */
const LONGEST = 2_000;

const complain = (error: unknown) => console.error('The selection was not looked up:', error);

/** What a text speaks of by itself: the first event it names, else the first actor. */
async function subjectOf(text: string, tables: TableKeeper): Promise<Subject | null> {
  const found: Subject[] = [];
  const blocks = [{ text }];
  for (const corpus of await tables.corpora()) {
    const mentions = await tables
      .use(corpus, async (kept) => spot(await kept.with(blocks, null), { blocks }))
      // Where nothing can be found, the search is still there.
      .catch(complain);
    found.push(...(mentions ?? []));
  }
  return found.find(({ kind }) => kind === 'event') ?? found[0] ?? null;
}

/** The page that answers for a text: the dossier of what it names, else the search for its words. */
async function pageFor(selected: string, tables: TableKeeper): Promise<string> {
  const text = selected.trim().slice(0, LONGEST);
  const subject = await subjectOf(text, tables);
  if (subject === null) return `/popup.html?${new URLSearchParams({ q: text.slice(0, 300) })}`;
  return `/dossier.html#/${subject.kind}/${encodeURIComponent(subject.id)}`;
}

/**
 * Looks a selection up: where the page has a mark in it, the page opens its card there; else a page of
 * the extension opens beside it.
 * @param selected what the menu says is selected; null where the page is asked
 */
async function lookUp(
  tab: number | undefined,
  selected: string | null,
  tables: TableKeeper,
): Promise<void> {
  const answered = tab === undefined ? null : await askTab(tab, 'look-up', {}).catch(() => null);
  if (answered?.isShown === true) return;
  const text = selected ?? answered?.text ?? '';
  const url = text.trim() === '' ? '/popup.html?q=' : await pageFor(text, tables);
  await browser.tabs.create({ url });
}

/** Adds the entry to the menu of selected text, and answers it and the command. */
export function offerLookUp(tables: TableKeeper): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: LOOK_UP,
      title: i18n.t('menu.lookUp'),
      contexts: ['selection'],
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId === LOOK_UP) lookUp(tab?.id, selectionText ?? '', tables).catch(complain);
  });
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === LOOK_UP) lookUp(tab?.id, null, tables).catch(complain);
  });
}
