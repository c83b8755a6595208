import { i18n } from '#i18n';
import type { CardLanguage } from '../schema/card.ts';
import type { Settings } from '../settings.ts';

/**
 * The language of the words on screen that are the extension's own. Asked of the messages themselves,
 * since a browser may name its own language otherwise.
 */
export const interfaceLanguage = (): CardLanguage =>
  i18n.t('extension.language') === 'fr' ? 'fr' : 'en';

/** The language in which accounts are told: that of the interface, unless the reader set another. */
export const cardLanguage = (setting: Settings['language'] = 'interface'): CardLanguage =>
  setting === 'interface' ? interfaceLanguage() : setting;
