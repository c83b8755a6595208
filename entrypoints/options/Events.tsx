import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { Switch } from '../../components/Switch.tsx';
import type { Event } from '../../data/schema/event.ts';
import { leaveOut, type Settings } from '../../data/settings.ts';
import { changeSettings } from '../../data/storage/settings.ts';
import { cardLanguage } from '../../data/view/language.ts';
import { holdsTyped } from '../../data/view/typed-words.ts';
import type { SectionProps } from './section.ts';

/** Marks that the reader found wrong, each on one page. */
function Wrong({ wrong, titleOf }: { wrong: Settings['wrong']; titleOf: (id: string) => string }) {
  if (wrong.length === 0) return null;
  return (
    <details class="fold">
      <summary>{i18n.t('options.wrong', wrong.length)}</summary>
      <ul class="items">
        {wrong.map(({ event, page }) => (
          <li key={`${event} ${page}`}>
            <span>
              {titleOf(event)} <small>{page}</small>
            </span>
            <button
              type="button"
              aria-label={i18n.t('options.wrongBack', [titleOf(event), page])}
              onClick={() =>
                void changeSettings(leaveOut({ kind: 'wrong', name: event, page, out: false }))
              }
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Every event with a switch of its own; a field finds it by its title. */
export function Events({ events, settings }: SectionProps & { events: Event[] }) {
  const [asked, setAsked] = useState('');
  const { eventsOff, wrong } = settings;
  const language = cardLanguage(settings.language);
  const tracked = events.filter(({ kind }) => kind !== 'background');
  const holds = holdsTyped(asked);
  const found = tracked.filter(({ title }) => holds(title[language]));
  const titleOf = (id: string): string =>
    events.find((event) => event.id === id)?.title[language] ?? id;
  return (
    <>
      <details class="fold" id="events-list">
        <summary>
          {i18n.t('options.eventList')}{' '}
          <small>{i18n.t('options.eventsOffCount', eventsOff.length)}</small>
        </summary>
        <input
          type="search"
          id="find-event"
          placeholder={i18n.t('options.findEvent')}
          aria-label={i18n.t('options.findEvent')}
          value={asked}
          onInput={({ currentTarget }) => setAsked(currentTarget.value)}
        />
        <p role="status" class="soft">
          {asked.trim() === '' ? '' : i18n.t('options.eventsFound', found.length)}
        </p>
        <div class="events" lang={language}>
          {found.map(({ id, title }) => (
            <Switch
              key={id}
              id={`event-${id}`}
              label={title[language]}
              on={!eventsOff.includes(id)}
              onChange={(on) =>
                void changeSettings(leaveOut({ kind: 'event', name: id, out: !on }))
              }
            />
          ))}
        </div>
      </details>
      <Wrong wrong={wrong} titleOf={titleOf} />
    </>
  );
}
