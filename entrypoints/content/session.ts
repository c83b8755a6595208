import { loadGate, loadTable } from '../../data/storage.ts';
import { pageAddressOf } from '../../data/schema/page-address.ts';
import { wrongOn, type Settings } from '../../data/settings.ts';
import { cardLanguage } from '../../data/view/language.ts';
import {
  deserialise,
  GateError,
  mayMention,
  spot,
  TableError,
  type Options,
  type Table,
} from '../../mentions/index.ts';
import { ask, type PageReport } from '../../messages.ts';
import { readBlocks } from './blocks.ts';
import { onChanges } from './changes.ts';
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
 * Reads the page and finds the marks in it. Actors are marked only beside an event: on a page about
 * something else, a name that the corpus knows is of no interest.
 */
function find(body: Element, table: Table, options: Options, settings: Settings) {
  const { events, actors } = settings;
  const blocks = readBlocks(body);
  const wrong = wrongOn(settings, pageAddressOf(location));
  const skip = [...(options.skip ?? []), ...wrong];
  const mentions = spot(table, { ...readPageContext(document), blocks }, { ...options, skip });
  if (!mentions.some((mention) => mention.kind === 'event')) return IDLE;
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

/** The table and the options to use it with. @throws {TableError} where it is missing or damaged. */
async function loadEngine({ singleVoice, eventsOff, anaphora }: Settings) {
  const stored = await loadTable();
  if (stored === null) throw new TableError('there is no table');
  const skip = singleVoice ? eventsOff : [...eventsOff, ...stored.onRequest];
  return { table: deserialise(stored.table), options: { anaphora, skip } };
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
  const { settings, gate } = await loadGate();
  if (!settings.enabled) return idle('off');
  if (settings.sitesOff.includes(location.hostname)) return idle('site-off');
  if (gate === null) throw new GateError('there is no gate');

  let engine: Awaited<ReturnType<typeof loadEngine>> | null = null;
  let marks: readonly Mark[] = IDLE;
  let index: MarkIndex = new Map();
  let walk: Walk | null = null;

  async function read(): Promise<void> {
    const { body } = document;
    if (gate === null || !(body instanceof HTMLElement)) return;
    const possible = mayMention(gate, body.innerText);
    if (possible) engine ??= await loadEngine(settings);
    if (signal.aborted) return;
    const before = marks.length;
    marks = possible && engine ? find(body, engine.table, engine.options, settings) : IDLE;
    index = indexMarks(marks);
    paint(marks);
    if (marks.length !== before) tellCount(marks.length, before);
    if (marks.length > 0 && walk === null) {
      const { delay, theme, textSize } = settings;
      const language = cardLanguage(settings.language);
      const card = createLateCard({ language, delay, theme, textSize }, signal);
      walk = createWalk(() => marks, card, signal);
      listenToReader(() => index, card, signal);
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
