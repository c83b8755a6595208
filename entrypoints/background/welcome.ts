import { browser } from 'wxt/browser';
import { saveWelcomed, wasWelcomed } from '../../data/storage/welcomed.ts';

/** Opens the first page, once: a browser may install again what it has already. */
export async function welcome(): Promise<void> {
  try {
    if (await wasWelcomed()) return;
    await browser.tabs.create({ url: '/welcome.html' });
    await saveWelcomed();
  } catch (error) {
    console.warn('The first page was not opened:', error);
  }
}
