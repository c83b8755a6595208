import { i18n } from '#i18n';
import type { CardLanguage } from '../schema/card.ts';

/**
 * The language in which accounts are told: that of the interface, if the corpus speaks it; else
 * English. Asked of the messages themselves, since a browser may name its own language otherwise.
 */
export const cardLanguage = (): CardLanguage =>
  i18n.t('extension.language') === 'fr' ? 'fr' : 'en';
