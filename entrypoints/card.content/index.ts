import { defineContentScript } from 'wxt/utils/define-content-script';
import { createCardController } from './controller.ts';

/*
 * The card, with all that draws it. It is not on every page: the background brings it into a page on
 * the first hover, into the world in which the content script already runs.
 */
export default defineContentScript({
  registration: 'runtime',
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  main() {
    globalThis.parallaxCard = createCardController;
  },
});
