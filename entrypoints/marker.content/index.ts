import { defineContentScript } from 'wxt/utils/define-content-script';
import './highlight.css';
import { startSession } from './session.ts';

/*
 * What finds, paints and serves mentions. It is not on every page: the background brings it into a frame
 * that may hold some, into the world in which the script of every page already runs.
 */
export default defineContentScript({
  registration: 'runtime',
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  main() {
    globalThis.parallaxMarker = startSession;
  },
});
