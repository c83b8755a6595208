import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { onStorageChange } from '../../data/storage/first-look.ts';
import { loadSettings } from '../../data/storage/settings.ts';
import type { Asked } from '../../messages.ts';
import { inOrder } from './in-order.ts';

type Status = Asked<'status'>['state'] | 'off';

/** The icon's files: whole, struck through and hollow, or two bars, so that shape alone tells. */
const PREFIX = { on: '', off: 'off-', 'site-off': 'off-', paused: 'paused-' } as const;

const filesOf = (status: Status): Record<number, string> =>
  Object.fromEntries([16, 32].map((size) => [size, `/icon/${PREFIX[status]}${size}.png`]));

/** What a screen reader and the tool tip say of the icon. */
function titleOf(status: Status): string {
  switch (status) {
    case 'off':
      return i18n.t('badge.off');
    case 'site-off':
      return i18n.t('badge.siteOff');
    case 'paused':
      return i18n.t('badge.paused');
    case 'on':
      return i18n.t('badge.plain');
  }
}

const isOn = async (): Promise<'on' | 'off'> => ((await loadSettings()).enabled ? 'on' : 'off');

async function show(where: { tabId?: number }, status: Status): Promise<void> {
  await browser.action.setIcon({ ...where, path: filesOf(status) });
  await browser.action.setTitle({ ...where, title: titleOf(status) });
}

/** Says how many mentions a tab has; one that is paused or switched off keeps saying that. */
export async function titleMarks(tabId: number, mentions: number): Promise<void> {
  const title = await browser.action.getTitle({ tabId });
  if (title === titleOf('paused') || title === titleOf('site-off')) return;
  const plain = titleOf(await isOn());
  await browser.action.setTitle({
    tabId,
    title: mentions > 0 ? i18n.t('badge.mentions', mentions) : plain,
  });
}

/** Shows what a page says of itself, until its tab goes elsewhere. */
export const showStatus = (tabId: number, state: Asked<'status'>['state']): Promise<void> =>
  inOrder(async () => {
    await show({ tabId }, state === 'on' ? await isOn() : state);
    if (state !== 'on') return;
    await titleMarks(tabId, Number(await browser.action.getBadgeText({ tabId })));
  });

const showWhetherOn = () => void inOrder(async () => show({}, await isOn()));

/**
 * Shows on all tabs whether the extension is on: pages with nothing to tell tell nothing. The browser
 * forgets the icon when it ends, so it is shown anew whenever the background starts.
 */
export function showForAll(signal: AbortSignal): void {
  onStorageChange((what) => what === 'settings' && showWhetherOn(), signal);
  // Without a listener for it, nothing would start the background with the browser.
  browser.runtime.onStartup.addListener(() => undefined);
  showWhetherOn();
}
