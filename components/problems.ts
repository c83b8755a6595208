import { i18n } from '#i18n';
import { RefusedCorpus } from '../data/check/read-corpus.ts';
import { NotKept } from '../data/library/keeper.ts';

/** Over a site's quota the error has this name; of a full disk Chromium tells in the message alone. */
const isFull = (error: unknown): boolean =>
  error instanceof DOMException &&
  (error.name === 'QuotaExceededError' || error.message.includes('NO_SPACE'));

/** What went wrong, in lines. A full disk is told in words that a reader can do something with. */
export function problemsOf(error: unknown): readonly string[] {
  if (error instanceof RefusedCorpus) return error.problems;
  if (isFull(error)) return [i18n.t('corpora.full')];
  if (error instanceof NotKept) return [i18n.t('corpora.notKept')];
  return [error instanceof Error ? error.message : String(error)];
}
