import type { Page } from 'puppeteer-core';
import type { FoundMention } from '../../../messages.ts';
import type { Launched } from './launch.ts';

/** What a page of the extension finds in its own global scope, as far as it is used here. */
declare const chrome: {
  tabs: {
    query: (what: object) => Promise<{ id?: number }[]>;
    sendMessage: (tab: number, message: unknown) => Promise<{ answered?: { host?: string } }>;
  };
};

/** Where a mark stands, in viewport pixels, after it was scrolled into view. */
interface Spot {
  x: number;
  y: number;
}

/** Waits until the condition holds, looking ten times a second. @returns whether it came to hold in time */
export async function until(
  condition: () => Promise<boolean>,
  milliseconds = 10_000,
): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end;) {
    if (await condition().catch(() => false)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** The highlights of a kind of marks: events that one source alone speaks of have their own. */
const NAMES = { event: ['parallax-event', 'parallax-single'], actor: ['parallax-actor'] };

/** How many marks of a kind are painted, as the page itself can see. */
export const painted = (page: Page, kind: 'event' | 'actor' = 'event'): Promise<number> =>
  page.evaluate(
    (names) => names.reduce((sum, name) => sum + (CSS.highlights.get(name)?.size ?? 0), 0),
    NAMES[kind],
  );

/** Scrolls the n-th painted mark of a kind into view and tells where it is. */
export function spotOf(page: Page, n: number, kind: 'event' | 'actor' = 'event'): Promise<Spot> {
  return page.evaluate(
    (names, index) => {
      const all = names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])]);
      const found = all.toSorted((one, other) => {
        if (one.startContainer === other.startContainer) return one.startOffset - other.startOffset;
        const place = one.startContainer.compareDocumentPosition(other.startContainer);
        return place & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
      })[index];
      if (found === undefined) throw new Error(`no mark ${index}`);
      const range = new Range();
      range.setStart(found.startContainer, found.startOffset);
      range.setEnd(found.endContainer, found.endOffset);
      found.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const box = [...range.getClientRects()].find(({ width }) => width > 0);
      if (box === undefined) throw new Error(`mark ${index} has no box`);
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    },
    NAMES[kind],
    n,
  );
}

/** What the open card says, as it reads on screen; empty while there is none. */
export const cardText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    // The ring around the mention that the keyboard is on has a host of its own.
    const hosts = [...document.querySelectorAll('parallax-note')];
    const cards = hosts.map(({ shadowRoot }) =>
      shadowRoot?.querySelector<HTMLElement>('[role="dialog"] .note'),
    );
    const card = cards.find((found) => found != null);
    return card?.innerText ?? '';
  });

/** Hovers a mark as a hand does, in steps, and waits for its card. */
export async function hover(page: Page, { x, y }: Spot): Promise<string> {
  // Firefox refuses a point outside the window.
  await page.mouse.move(Math.max(0, x - 30), Math.max(0, y - 60));
  await page.mouse.move(x, y, { steps: 6 });
  await until(async () => (await cardText(page)) !== '');
  return cardText(page);
}

/** A page of the extension, opened in a tab. Firefox reports a time-out although the page is there. */
export async function openExtensionPage(launched: Launched, name: string): Promise<Page> {
  const page = await launched.browser.newPage();
  await page.goto(launched.addressOf(name), { timeout: 3000 }).catch(() => null);
  return page;
}

/**
 * What the content script of the page at an address found, asked as the popup asks it.
 * @param from a page of the extension
 */
export async function mentionsOf(from: Page, address: string): Promise<FoundMention[]> {
  const answer: unknown = await from.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    // Without the tabs permission no address is told: every tab is asked, and answers for itself.
    const replies = await Promise.all(
      tabs.map((tab) =>
        chrome.tabs.sendMessage(tab.id ?? -1, { name: 'report', asked: {} }).catch(() => null),
      ),
    );
    const host = new URL(url).hostname;
    return JSON.stringify(
      replies.find((reply) => reply?.answered?.host === host)?.answered ?? null,
    );
  }, address);
  const parsed: unknown = JSON.parse(String(answer));
  if (typeof parsed !== 'object' || parsed === null || !('mentions' in parsed)) return [];
  return Array.isArray(parsed.mentions) ? parsed.mentions : [];
}
