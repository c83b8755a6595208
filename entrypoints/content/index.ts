import { defineContentScript } from 'wxt/utils/define-content-script';
import { whenUseful } from './frame.ts';
import { serve } from './serve.ts';

/*
 * The script of every page: it looks whether the page may hold a mention, and no more. What follows
 * where it does is in marker.content.
 */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  runAt: 'document_idle',
  allFrames: true,
  main: (ctx) => whenUseful(() => serve(ctx), ctx.signal),
});
