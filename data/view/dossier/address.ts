/* The addresses within the dossier page: what stands after its `#`. They are read in route.ts. */

/** The address of an event, an actor or a source within the dossier page. */
export const hrefOf = (page: 'event' | 'actor' | 'source', key: string): string =>
  `#/${page}/${encodeURIComponent(key)}`;

/** The address of one question of an event. */
export const questionHref = (event: string, question: string): string =>
  `${hrefOf('event', event)}/${question}`;

/** The address of the list of all events. */
export const EVENTS = '#/events';

/** The address of the notes of several events on one page, made to be printed. */
export const notesHref = (events: readonly string[]): string =>
  `#/page?events=${[...new Set(events)].map((key) => encodeURIComponent(key)).join(',')}`;
