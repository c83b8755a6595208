import { i18n } from '#i18n';
import { useCallback } from 'preact/hooks';
import * as v from 'valibot';
import { useAnswer } from '../../components/use-answer.ts';
import { spaceOf } from '../../data/library/keys.ts';
import type { Library } from '../../data/library/library.ts';
import type { Entry } from '../../data/own/entry.ts';
import { entryOfAccount, entryOfDraft, sourcePart } from '../../data/own/entry-of.ts';
import { ownDocument } from '../../data/own/keep.ts';
import { sourceAt } from '../../data/own/with-account.ts';
import type { Corpus } from '../../data/schema/corpus.ts';
import { draft as draftSchema } from '../../data/schema/draft.ts';
import type { Event } from '../../data/schema/event.ts';
import { loadDraft } from '../../data/storage/session.ts';
import { cardLanguage } from '../../data/view/language.ts';

/** What the form starts with. */
export interface FormStart {
  kind: 'form';
  entry: Entry;
  /** The account that is edited; null for a new one. */
  account: string | null;
  draft: string | null;
  /** Whether the passage was selected in a private window. */
  privately: boolean;
  /** Keys of events that are proposed. */
  near: readonly string[];
  own: Corpus | null;
  events: readonly Event[];
}
type Read = { kind: 'list'; notice: string | null } | FormStart;
type Start = { kind: 'waiting' } | Read;

async function startOf(library: Library, hash: string): Promise<Read> {
  const [, page, id = ''] = hash.split('/');
  if (page !== 'new' && page !== 'account') return { kind: 'list', notice: null };
  const own = await ownDocument(library);
  // The own corpus takes over the words of an event: none from a private window.
  const guests = await library.guests();
  const events = (await library.events()).filter((event) => !guests.has(spaceOf(event.id) ?? ''));
  const form = { kind: 'form', own, events } as const;
  if (page === 'account') {
    const account = own?.accounts.find((one) => one.id === id);
    const entry = own && account && entryOfAccount(own, account, cardLanguage());
    if (!entry) return { kind: 'list', notice: i18n.t('own.gone') };
    return { ...form, entry, account: id, draft: null, privately: false, near: [entry.event] };
  }
  const read = v.safeParse(draftSchema, await loadDraft(id));
  if (!read.success) return { kind: 'list', notice: i18n.t('own.draftGone') };
  const known = new Set(events.map((event) => event.id));
  const near = read.output.near.filter((key) => known.has(key));
  const { privately } = read.output;
  const entry = entryOfDraft({ ...read.output, near }, cardLanguage());
  const source = own && entry.address !== '' ? sourceAt(own, entry.address) : undefined;
  const filled = source === undefined ? entry : { ...entry, ...sourcePart(source) };
  return { ...form, entry: filled, account: null, draft: id, privately, near };
}

/** What the address asks for, once it is read; what another address asked for is never shown under it. */
export function useStart(library: Library, hash: string): Start {
  const answer = useAnswer(useCallback(() => startOf(library, hash), [library, hash]));
  if (answer.state === 'asking') return { kind: 'waiting' };
  if (answer.state === 'failed') return { kind: 'list', notice: i18n.t('own.notRead') };
  return answer.value;
}
