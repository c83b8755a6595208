import { i18n } from '#i18n';
import { loadGates, loadTable, type StoredGate } from '../../data/storage.ts';
import { pageAddressOf } from '../../data/schema/page-address.ts';
import { wrongOn, type Settings } from '../../data/settings.ts';
import { siteIsOff } from '../../data/settings/sites.ts';
import { cardLanguage } from '../../data/view/language.ts';
import {
  deserialise,
  GateError,
  mayMention,
  spot,
  TableError,
  together,
  type Options,
  type Table,
} from '../../mentions/index.ts';
import { ask, type PageReport } from '../../messages.ts';
import { announce } from './announce.ts';
import { readBlocks } from './blocks.ts';
import { onChanges } from './changes.ts';
import { languagesOf } from './languages.ts';
import { createLateCard } from './late-card.ts';
import { toMarks, type Mark } from './marks.ts';
import { readPageContext } from './page-context.ts';
import { paint, unpaint } from './paint.ts';
import { indexMarks, type MarkIndex } from './point.ts';
import { listenToReader } from './pointer.ts';
import { createWalk, type Walk } from './walk.ts';

/** What runs in a page from one change of the settings to the next. */
export interface Session {
  state: PageReport['state'];
  marks: () => readonly Mark[];
  /** Null where nothing is marked yet. */
  walk: () => Walk | null;
}

const IDLE: readonly Mark[] = [];

/**
 * Reads the page and finds the marks in it. Where no corpus has an event in it, nothing is marked.
 */
function find(body: Element, { tables, options }: Engine, settings: Settings) {
  const { events, actors } = settings;
  const blocks = readBlocks(body);
  const wrong = wrongOn(settings, pageAddressOf(location));
  const skip = [...(options.skip ?? []), ...wrong];
  const article = { ...readPageContext(document), blocks };
  const mentions = together(tables.map((table) => spot(table, article, { ...options, skip })));
  const shown = { event: events, actor: actors };
  return toMarks(
    mentions.filter((mention) => shown[mention.kind]),
    blocks,
  );
}

/** Tells the background how many mentions there are, for the badge; nothing depends on it. */
function tellCount(mentions: number, before: number): void {
  ask('count', { mentions, before }).catch(() => undefined);
}

/** The tables of some corpora, and the options to use them with. */
interface Engine {
  tables: Table[];
  options: Options;
}

/** Reads each table once, when a text first asks for it. */
function engineRoom({ singleVoice, eventsOff, anaphora }: Settings) {
  const tables = new Map<string, Table>();
  const skip = [...eventsOff];
  /** @throws {TableError} where a table is missing or damaged */
  return async (corpora: readonly string[]): Promise<Engine> => {
    for (const corpus of corpora) {
      if (tables.has(corpus)) continue;
      const stored = await loadTable(corpus);
      if (stored === null) throw new TableError(`there is no table of ${corpus}`);
      tables.set(corpus, deserialise(stored.table));
      if (!singleVoice) skip.push(...stored.onRequest);
    }
    return {
      tables: corpora.flatMap((corpus) => tables.get(corpus) ?? []),
      options: { anaphora, skip },
    };
  };
}

/** The corpora of which a page may hold a mention; its title is no text of its body, but it can name. */
function possibleIn(gates: readonly StoredGate[], { title, body }: Document): string[] {
  const text = `${title}\n${body.innerText}`;
  const languages = languagesOf(document);
  return gates.filter(({ gate }) => mayMention(gate, text, languages)).map(({ corpus }) => corpus);
}

const idle = (state: Session['state']): Session => ({
  state,
  marks: () => IDLE,
  walk: () => null,
});

/** What stands in the place of a session that the reader has paused. */
export const PAUSED = idle('paused');

/**
 * Gate → read → spot → paint → point → card, until the signal aborts; then the page is as it was. A
 * page with nothing to find costs one look at its words: no message, no table, and no listener but the
 * one for its changes.
 * @throws {GateError | TableError} where what the background keeps for pages is missing or damaged
 */
export async function startSession(signal: AbortSignal): Promise<Session> {
  const { settings, gates } = await loadGates();
  if (!settings.enabled) return idle('off');
  if (siteIsOff(settings, location.hostname)) return idle('site-off');
  if (gates === null) throw new GateError('there is no gate');

  const engineOf = engineRoom(settings);
  let marks: readonly Mark[] = IDLE;
  let index: MarkIndex = new Map();
  let walk: Walk | null = null;

  async function read(): Promise<void> {
    const { body } = document;
    if (gates === null || !(body instanceof HTMLElement)) return;
    const possible = possibleIn(gates, document);
    const engine = possible.length > 0 ? await engineOf(possible) : null;
    if (signal.aborted) return;
    const before = marks.length;
    marks = engine === null ? IDLE : find(body, engine, settings);
    index = indexMarks(marks);
    paint(marks);
    if (marks.length !== before) tellCount(marks.length, before);
    if (marks.length > 0 && walk === null) {
      const { delay, theme, textSize } = settings;
      const language = cardLanguage(settings.language);
      const card = createLateCard({ language, delay, theme, textSize }, signal);
      walk = createWalk(() => marks, card, signal);
      const count = marks.length;
      if (settings.announce && window === top) announce(i18n.t('popup.mentions', count), signal);
      listenToReader(() => index, card, signal);
      // The browser empties the badge when it leaves a page, also one that it keeps to come back to.
      const isBack = ({ persisted }: PageTransitionEvent) =>
        persisted && tellCount(marks.length, 0);
      addEventListener('pageshow', isBack, { signal });
    }
  }

  await read();
  onChanges(document, read, signal);
  signal.addEventListener('abort', () => {
    unpaint();
    if (marks.length > 0) tellCount(0, marks.length);
  });
  return { state: 'marked', marks: () => marks, walk: () => walk };
}
