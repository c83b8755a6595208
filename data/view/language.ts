import { i18n } from '#i18n';
import type { CardLanguage } from '../schema/card.ts';
import type { Settings } from '../settings.ts';

/**
 * The language of the words on screen that are the extension's own, as a BCP 47 tag: whichever of
 * `locales/` the browser chose. Asked of the messages themselves, since a browser may name its own
 * language otherwise.
 */
export const interfaceLanguage = (): string => i18n.t('extension.language');

/**
 * The language in which accounts are told: that of the interface where they are written in it, English
 * elsewhere, unless the reader set another.
 */
export function cardLanguage(setting: Settings['language'] = 'interface'): CardLanguage {
  if (setting !== 'interface') return setting;
  return interfaceLanguage() === 'fr' ? 'fr' : 'en';
}
