import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Entry } from '../../data/own/entry.ts';
import type { Event } from '../../data/schema/event.ts';
import { cardLanguage } from '../../data/view/language.ts';
import { Field } from './Field.tsx';
import type { PartProps } from './part-props.ts';
import { holdsTyped } from '../../data/view/typed-words.ts';

interface Props extends PartProps {
  events: readonly Event[];
  near: readonly string[];
  /** Whether the reader writes the event's own words. */
  isWritten: boolean;
  onChoose: (key: string) => void;
}

/** Of what a search finds, so many are shown. */
const MOST = 8;

/** The events that are offered: those near by, the one that is chosen, and what the search finds. */
function offered(events: readonly Event[], near: readonly string[], chosen: string, typed: string) {
  const holds = holdsTyped(typed);
  const found =
    typed.trim() === '' ? [] : events.filter(({ title }) => holds(`${title.fr} ${title.en}`));
  const ids = new Set([
    ...near,
    ...(chosen === '' ? [] : [chosen]),
    ...found.slice(0, MOST).map(({ id }) => id),
  ]);
  return [...ids].flatMap((id) => events.find((event) => event.id === id) ?? []);
}

/** Which event the account is of: one near by, any other, or a new one. */
export function EventPart({ entry, set, faults, events, near, isWritten, onChoose }: Props) {
  const [typed, setTyped] = useState('');
  const language = cardLanguage();
  const text = (name: keyof Entry & `event${string}`, label: string, hint?: string, lines = 1) => (
    <Field
      name={name}
      label={label}
      value={entry[name]}
      fault={faults.get(name)}
      lines={lines}
      onInput={(value) => set({ [name]: value })}
      {...(hint === undefined ? {} : { hint })}
    />
  );
  return (
    <fieldset>
      <legend>{i18n.t('own.event')}</legend>
      <Field
        name="search"
        label={i18n.t('own.searchEvent')}
        value={typed}
        onInput={setTyped}
        fault={undefined}
      />
      <div class="options">
        {offered(events, near, entry.event, typed).map(({ id, title, when }) => (
          <label key={id}>
            <input
              type="radio"
              name="event"
              value={id}
              checked={entry.event === id}
              onChange={() => onChoose(id)}
            />
            <span>
              {title[language]} {when !== null && <span class="hint">{when}</span>}
            </span>
          </label>
        ))}
        <label>
          <input
            type="radio"
            name="event"
            value=""
            checked={entry.event === ''}
            onChange={() => onChoose('')}
          />
          <span>{i18n.t('own.newEvent')}</span>
        </label>
      </div>
      {isWritten && (
        <>
          {text('eventTitle', i18n.t('own.eventTitle'))}
          {text('eventWhen', i18n.t('own.when'), i18n.t('own.dateHint'))}
          {text('eventLine', i18n.t('own.eventLine'), i18n.t('own.eventLineHint'), 2)}
          {text('eventNames', i18n.t('own.eventNames'), i18n.t('own.eventNamesHint'), 2)}
        </>
      )}
    </fieldset>
  );
}
