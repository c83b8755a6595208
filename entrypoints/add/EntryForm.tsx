import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Library } from '../../data/library/library.ts';
import { placeOf } from '../../data/library/keys.ts';
import type { Entry, Field as FieldName } from '../../data/own/entry.ts';
import { eventPart } from '../../data/own/entry-of.ts';
import { faultsOf, type Fault, type Written } from '../../data/own/faults.ts';
import type { Change } from '../../data/own/keep.ts';
import { saveEntry } from '../../data/own/save.ts';
import { narrowed } from '../../data/own/selector.ts';
import { oneLine } from '../../data/own/tidy.ts';
import type { Question } from '../../data/schema/event.ts';
import { cardLanguage } from '../../data/view/language.ts';
import { Kept, useKeeping } from '../../components/Kept.tsx';
import { problemsOf } from '../../components/problems.ts';
import { AnswerPart } from './AnswerPart.tsx';
import { EventPart } from './EventPart.tsx';
import { Field } from './Field.tsx';
import { SourcePart } from './SourcePart.tsx';
import { StatementPart } from './StatementPart.tsx';
import type { FormStart } from './use-start.ts';

interface Props {
  library: Library;
  start: FormStart;
  onSaved: (change: Change) => Promise<void>;
}

/** Each text of the form as it is kept: in one line, but the names, one on each. */
function tidied(entry: Entry): Entry {
  const { eventNames, prefix, suffix } = entry;
  const texts = Object.entries(entry).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' ? oneLine(value) : value,
  ]);
  const chain = entry.chain.map(({ as, anonymous }) => ({ as: oneLine(as), anonymous }));
  return { ...entry, ...Object.fromEntries(texts), chain, eventNames, prefix, suffix };
}

/** The questions on an event: its own, and for its own counterpart also those of the event it stands for. */
function questionsOn({ own, events }: FormStart, key: string): readonly Question[] {
  const event = events.find(({ id }) => id === key);
  const counterpart = own?.events.find(({ sameAs = [] }) =>
    sameAs.some((reference) => reference === key || reference.endsWith(`/${key}`)),
  );
  const all = [...(event?.questions ?? []), ...(counterpart?.questions ?? [])];
  return all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at);
}

/** An account to write or to rewrite: event, question, what is said, and the source. */
export function EntryForm({ library, start, onSaved }: Props) {
  const { own, events, near, account } = start;
  const [entry, setEntry] = useState(start.entry);
  const [faults, setFaults] = useState<ReadonlyMap<FieldName, Fault>>(new Map());
  const [refused, setRefused] = useState('');
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const keeping = useKeeping(library);
  const set = (change: Partial<Entry>) => setEntry((before) => ({ ...before, ...change }));

  const place = placeOf(entry.event);
  const isOwn = own !== null && place.space === own.id;
  const ownEvent = isOwn ? own.events.find(({ id }) => id === place.id) : undefined;
  const questions = questionsOn(start, entry.event);
  const isMine = ownEvent !== undefined && ownEvent.sameAs === undefined;
  const written: Written = {
    event: entry.event === '' || isMine,
    question: entry.question === '' || isMine,
    position: entry.position === '' || isMine,
  };

  function chooseEvent(key: string): void {
    const { space, id } = placeOf(key);
    const mine =
      own !== null && space === own.id ? own.events.find((one) => one.id === id) : undefined;
    const words =
      own !== null && mine !== undefined
        ? eventPart(own, mine, cardLanguage())
        : { eventTitle: '', eventWhen: '', eventLine: '', eventNames: '' };
    set({ event: key, ...words, question: '', questionText: '', position: '', positionText: '' });
  }

  // The first thing that is wrong is where the reader goes on.
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);

  async function save(): Promise<void> {
    const tidy = tidied(entry);
    const found = faultsOf(tidy, written);
    const taken = start.entry;
    const quote = tidy.exact === taken.exact ? taken : narrowed(taken, tidy.exact);
    if (quote === null && !found.has('exact')) found.set('exact', { kind: 'not-in-passage' });
    setFaults(found);
    if (found.size > 0 || quote === null) return;
    const { exact, prefix, suffix } = quote;
    const kept = { ...tidy, exact, prefix, suffix };
    await onSaved(await saveEntry(library, kept, i18n.t('own.corpusTitle'), account));
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setRefused('');
    save()
      .catch((error: unknown) => setRefused(problemsOf(error).join(' ')))
      .finally(() => setBusy(false));
  }

  const part = { entry, set, faults };
  return (
    <form ref={form} onSubmit={submit} noValidate autocomplete="off">
      <h1>{i18n.t(account === null ? 'own.add' : 'own.edit')}</h1>
      <Kept library={library} />
      {start.privately && keeping === 'kept' && (
        <p class="warned" data-testid="privately">
          {i18n.t('own.privately')}
        </p>
      )}
      <p class="hint">{i18n.t('own.oneLanguage')}</p>
      <Field
        name="exact"
        label={i18n.t('own.passage')}
        hint={[
          i18n.t('own.passageHint'),
          ...(entry.paragraph === null
            ? []
            : [`(${i18n.t('card.paragraph', [String(entry.paragraph)])})`]),
        ].join(' ')}
        value={entry.exact}
        fault={faults.get('exact')}
        lines={3}
        onInput={(exact) => set({ exact })}
      />
      <EventPart
        {...part}
        events={events}
        near={near}
        isWritten={written.event}
        onChoose={chooseEvent}
      />
      <AnswerPart {...part} questions={questions} written={written} />
      <StatementPart {...part} />
      <SourcePart {...part} />
      <p class="refused" role="alert">
        {refused}
      </p>
      <div class="doing">
        <button type="submit" class="main" disabled={busy} data-testid="save">
          {i18n.t('own.save')}
        </button>
        <a href="#/">{i18n.t('own.title')}</a>
      </div>
    </form>
  );
}
