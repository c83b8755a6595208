import { browser } from 'wxt/browser';
import type { CardLanguage } from '../schema/card.ts';

/** The language in which accounts are told: the browser's, if the corpus speaks it; else English. */
export const cardLanguage = (): CardLanguage =>
  browser.i18n.getUILanguage().toLowerCase().startsWith('fr') ? 'fr' : 'en';
