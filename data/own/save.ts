import { placeOf } from '../library/keys.ts';
import type { Library } from '../library/library.ts';
import type { Entry } from './entry.ts';
import { changeOwn, ownDocument, type Change } from './keep.ts';
import { withAccount, type Elsewhere } from './with-account.ts';

async function elsewhereOf(library: Library, key: string): Promise<Elsewhere> {
  const [event, about] = [await library.event(key), await library.about(key)];
  if (event === null) throw new Error(`there is no event "${key}"`);
  return { event, reference: `${about.id}/${placeOf(key).id}` };
}

/**
 * Keeps what the reader wrote, in the own corpus.
 * @param title of the own corpus, where there is none yet
 * @param replaced the account that is rewritten; null for a new one
 * @throws {RefusedCorpus} where it is no sound corpus; nothing has changed then
 */
export async function saveEntry(
  library: Library,
  entry: Entry,
  title: string,
  replaced: string | null,
): Promise<Change> {
  const own = await ownDocument(library);
  const { space, id } = placeOf(entry.event);
  const isOwn = entry.event === '' || (own !== null && space === own.id);
  const elsewhere = isOwn ? null : await elsewhereOf(library, entry.event);
  const placed = isOwn && entry.event !== '' ? { ...entry, event: id } : entry;
  return changeOwn(
    library,
    title,
    (corpus) => withAccount(corpus, placed, { elsewhere, replaced }).corpus,
  );
}
