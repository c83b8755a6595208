import { browser } from 'wxt/browser';

/** Closes the popup, so that the page in front has the keyboard; the same page in a tab stays. */
export async function leavePopup(): Promise<void> {
  if ((await browser.tabs.getCurrent()) === undefined) close();
}

/** Opens a page of the extension, or any, in a new tab in front. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
  await leavePopup();
}
