import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { CardLanguage } from '../../data/schema/card.ts';
import {
  filterEvents,
  sortEvents,
  type ListedEvent,
  type Order,
} from '../../data/view/dossier/event-list.ts';
import { hrefOf } from '../../data/view/dossier/address.ts';
import { dateWords } from '../dates.ts';

const COLUMNS = [
  { order: 'title', words: 'dossier.event' },
  { order: 'when', words: 'dossier.date' },
  { order: 'sources', words: 'dossier.speaking' },
  { order: 'contradictions', words: 'dossier.contradictions' },
] as const satisfies { order: Order; words: string }[];

/** By which column the list is sorted, and whether the other way round. */
interface Sorting {
  order: Order;
  reversed: boolean;
}

function Heads({ order, reversed, onSort }: Sorting & { onSort: (order: Order) => void }) {
  // Names go up from A; dates and counts come down from the newest and the most.
  const down = (order !== 'title') !== reversed;
  return (
    <tr>
      {COLUMNS.map((column) => (
        <th
          key={column.order}
          scope="col"
          class={`column-${column.order}`}
          aria-sort={column.order !== order ? undefined : down ? 'descending' : 'ascending'}
        >
          <button type="button" onClick={() => onSort(column.order)}>
            {i18n.t(column.words)}
            <span aria-hidden="true">{column.order !== order ? '' : down ? ' ↓' : ' ↑'}</span>
          </button>
        </th>
      ))}
    </tr>
  );
}

function EventRow({ event, language }: { event: ListedEvent; language: CardLanguage }) {
  const { id, title, line, when, sources, contradictions } = event;
  return (
    <tr>
      <th scope="row" lang={language}>
        <a href={hrefOf('event', id)}>{title}</a>
        <span class="facts">{line}</span>
      </th>
      <td class="column-when">{when === null ? i18n.t('dossier.noDate') : dateWords(when)}</td>
      <td class="column-sources" data-label={i18n.t('dossier.speaking')}>
        {sources}
      </td>
      <td class="column-contradictions" data-label={i18n.t('dossier.contradictions')}>
        {contradictions === 0 ? '–' : `≠ ${contradictions}`}
      </td>
    </tr>
  );
}

/** All events in a table that can be filtered as one types, and sorted by each of its columns. */
export function EventTable(props: { events: readonly ListedEvent[]; language: CardLanguage }) {
  const { events, language } = props;
  const [typed, setTyped] = useState('');
  const [sorting, setSorting] = useState<Sorting>({ order: 'when', reversed: false });
  const shown = sortEvents(filterEvents(events, typed), sorting.order, sorting.reversed, language);
  const sortBy = (order: Order): void =>
    setSorting({ order, reversed: order === sorting.order && !sorting.reversed });
  return (
    <>
      <p class="filter">
        <input
          type="search"
          aria-label={i18n.t('dossier.filter')}
          placeholder={i18n.t('dossier.filter')}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <span class="facts" role="status">
          {i18n.t('dossier.shown', shown.length)}
        </span>
      </p>
      <table class="events">
        <thead>
          <Heads {...sorting} onSort={sortBy} />
        </thead>
        <tbody>
          {shown.map((event) => (
            <EventRow key={event.id} event={event} language={language} />
          ))}
        </tbody>
      </table>
    </>
  );
}
