import { defineContentScript } from 'wxt/utils/define-content-script';
import { whyWords } from '../../components/why.ts';
import { onStorageChange } from '../../data/storage.ts';
import { answer, type PageReport } from '../../messages.ts';
import './highlight.css';
import { startSession, type Session } from './session.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  runAt: 'document_idle',
  // By default WXT tells every page that an extension is here; nothing is posted to a page.
  noScriptStartedPostMessage: true,
  main(ctx) {
    let running = new AbortController();
    let session: Promise<Session>;

    function begin(): void {
      running.abort();
      running = new AbortController();
      session = startSession(AbortSignal.any([running.signal, ctx.signal]));
      session.catch((error: unknown) => console.warn('Parallax could not read this page:', error));
    }

    async function report(): Promise<PageReport> {
      const { state, marks } = await session;
      const mentions = marks().map(({ text, mention: { kind, id, why } }) => ({
        text,
        kind,
        id,
        why: whyWords(why),
      }));
      return {
        host: location.hostname,
        state: state === 'marked' && mentions.length === 0 ? 'nothing' : state,
        mentions,
      };
    }

    begin();
    answer({ report }, ctx.signal);
    onStorageChange(begin, ctx.signal);
  },
});
