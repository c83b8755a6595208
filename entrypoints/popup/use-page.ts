import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { onStorageChange } from '../../data/storage/first-look.ts';
import { askTab, type PageReport } from '../../messages.ts';

/** The page in front: its tab, and what it says of itself; no report where no content script answers. */
export interface PageInFront {
  tab: number | null;
  report: PageReport | null;
}

async function pageInFront(): Promise<PageInFront> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { tab: null, report: null };
  return { tab: tab.id, report: await askTab(tab.id, 'report', {}).catch(() => null) };
}

/** Pages hear of a change when the popup does; this much later they have followed it, in milliseconds. */
const FOLLOWED = 150;

/** The page in front, null until it has answered; and a way to ask it again. */
export function usePage(): readonly [PageInFront | null, () => void] {
  const [page, setPage] = useState<PageInFront | null>(null);
  const ask = () => void pageInFront().then(setPage);
  useEffect(() => {
    const gone = new AbortController();
    ask();
    onStorageChange(() => setTimeout(ask, FOLLOWED), gone.signal);
    return () => gone.abort();
  }, []);
  return [page, ask];
}
