import { defineContentScript } from 'wxt/utils/define-content-script';
import { findPassages } from './find.ts';
import { takePassage } from './take.ts';

/*
 * Takes a passage from a page, and finds passages that were taken before. It is not on every page: the
 * background brings it into one where a reader adds an account, or has added one.
 */
export default defineContentScript({
  registration: 'runtime',
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  main() {
    globalThis.parallaxPassages = { take: takePassage, findAmong: findPassages };
  },
});
